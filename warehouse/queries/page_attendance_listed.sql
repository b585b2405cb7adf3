-- Who is listed at these meetings, and how: a row for each person and meeting.
with listed as (
    select a.*
    from reading.attendances as a
    semi join (
        select * from settled.printings
        where relation = 'attendances' and meeting_id in (select unnest($meeting_ids::varchar[]))
    ) as p
        on p.meeting_id = a.meeting_id and p.pack_no = a.pack_no and p.document_id = a.document_id
),
who as (
    select fact_id, where_kind, person_id from settled.person_facts where fact_id in (select fact_id from listed)
)
select
    coalesce(w.person_id, lower(a.name)) as id,
    any_value(w.person_id) as person_id,
    coalesce(any_value(p.name), min(a.name)) as name,
    a.meeting_id,
    any_value(a.meeting_date) as meeting_date,
    case
        when bool_or(a.status = 'present') and bool_and(a.representing is not null) then 'substitute'
        when bool_or(a.status = 'present') then 'present'
        else 'apologies'
    end as status,
    max(a.capacity) filter (where a.status = 'present') as capacity,
    first(a.organisation order by a.ordinal) as organisation
from listed as a
left join who as w
    on w.fact_id = a.fact_id and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
left join settled.people as p on p.person_id = w.person_id
group by coalesce(w.person_id, lower(a.name)), a.meeting_id
order by name, id, meeting_date, a.meeting_id;
