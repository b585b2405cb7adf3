-- Who was at which meeting of a body in a year, members and those not told apart from them: one row per person and
-- meeting. Somebody nobody could place by name alone stands under the name as printed.
with met as (
    select meeting_id, meeting_date
    from settled.meetings
    where body_id = $body_id and has_minutes and year(meeting_date) = $year
),
lists as materialized (
    select p.meeting_id, p.pack_no, p.document_id, m.meeting_date
    from settled.printings as p
    join met as m on m.meeting_id = p.meeting_id
    where p.relation = 'attendances'
),
printed as materialized (
    select * from reading.attendances where pack_no in (select pack_no from lists)
),
listed as (
    select a.pack_no, a.fact_id, a.meeting_id, p.meeting_date, a.name, a.status, a.is_chair, a.representing, a.ordinal
    from printed as a
    join lists as p
        on p.meeting_id = a.meeting_id and p.pack_no = a.pack_no and p.document_id = a.document_id
    where coalesce(a.capacity, 'member') = 'member'
),
known as (
    select pack_no, fact_id, where_kind, person_id from settled.person_facts
    where pack_no in (select pack_no from lists limit 100000) -- the small side of the join
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
    on k.pack_no = l.pack_no and k.fact_id = l.fact_id
    and k.where_kind = if(l.status = 'present', 'attendance', 'apologies')
left join settled.people as p on p.person_id = k.person_id
group by coalesce(k.person_id, l.name), coalesce(p.name, l.name), k.person_id, l.meeting_id, l.meeting_date
order by lower(split_part(coalesce(p.name, l.name), ' ', -1)), lower(coalesce(p.name, l.name)), l.meeting_date, l.meeting_id;
