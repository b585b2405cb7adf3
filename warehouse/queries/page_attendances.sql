-- Who is listed at a meeting, and who they are.
with listed as (
    select a.*
    from reading.attendances as a
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    where a.meeting_id = $meeting_id
),
who as (
    select fact_id, where_kind, person_id from settled.person_facts where fact_id in (select fact_id from listed)
)
select
    a.fact_id, a.meeting_id, a.meeting_date, a.name, w.person_id, a.status, a.capacity, a.organisation,
    o.organisation_id, a.role, a.is_chair, a.representing, a.ordinal
from listed as a
left join who as w
    on w.fact_id = a.fact_id and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
left join settled.organisation_names as o on o.name = a.organisation and o.pack_id = a.pack_id
order by a.ordinal, a.fact_id;
