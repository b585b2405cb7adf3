-- Who is listed at each meeting of a body: one row for each person and meeting.
with met as materialized (
    select p.meeting_id, p.pack_no, p.document_id
    from settled.printings as p
    where p.relation = 'attendances'
        and p.meeting_id in (select meeting_id from settled.meetings where body_id = $body_id)
),
listed as materialized (
    select a.*
    from reading.attendances as a
    semi join met as p
        on p.pack_no = a.pack_no and p.meeting_id = a.meeting_id and p.document_id = a.document_id
),
known as materialized (
    select pack_no, fact_id, where_kind, person_id from settled.person_facts
    where pack_no in (select pack_no from met limit 100000) -- the small side of the join
)
select
    coalesce(w.person_id, lower(a.name)) as id,
    coalesce(any_value(p.name), min(a.name)) as name,
    a.meeting_id,
    case
        when bool_or(a.status = 'present') and bool_and(a.representing is not null) then 'substitute'
        when bool_or(a.status = 'present') then 'present'
        else 'apologies'
    end as status
from listed as a
left join known as w
    on w.pack_no = a.pack_no and w.fact_id = a.fact_id
    and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
left join settled.people as p on p.person_id = w.person_id
where ($capacity::varchar is null or coalesce(a.capacity, $capacity) = $capacity)
group by all
order by name, id, a.meeting_id;
