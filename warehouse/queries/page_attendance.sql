-- Who was at which meeting of a body in a year, members and those not told apart from them: one row per person and
-- meeting. Somebody nobody could place by name alone stands under the name as printed.
with met as (
    select meeting_id, meeting_date
    from settled.meetings
    where body_id = $body_id and has_minutes and year(meeting_date) = $year
),
listed as (
    select a.fact_id, a.meeting_id, m.meeting_date, a.name, a.status, a.is_chair, a.representing, a.ordinal
    from reading.attendances as a
    join met as m using (meeting_id)
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    where coalesce(a.capacity, 'member') = 'member'
),
known as (
    select fact_id, where_kind, person_id from settled.person_facts where fact_id in (select fact_id from listed)
)
select
    coalesce(p.name, l.name) as name,
    k.person_id,
    l.meeting_id,
    l.meeting_date,
    case
        when bool_or(l.status = 'present' and l.representing is null) then 'present'
        when bool_or(l.status = 'present') then 'substitute'
        else 'apologies'
    end as status,
    bool_or(l.is_chair) as is_chair,
    first(l.representing order by l.ordinal) filter (where l.representing is not null) as representing,
    first(l.fact_id order by l.ordinal, l.fact_id) as fact_id
from listed as l
left join known as k
    on k.fact_id = l.fact_id and k.where_kind = if(l.status = 'present', 'attendance', 'apologies')
left join settled.people as p on p.person_id = k.person_id
group by coalesce(k.person_id, l.name), coalesce(p.name, l.name), k.person_id, l.meeting_id, l.meeting_date
order by lower(split_part(coalesce(p.name, l.name), ' ', -1)), lower(coalesce(p.name, l.name)), l.meeting_date, l.meeting_id;
