-- Who is listed at a meeting, and who they are.
with lists as materialized (
    select pack_no, document_id from settled.printings where relation = 'attendances' and meeting_id = $meeting_id
),
printed as materialized (
    select * from reading.attendances where pack_no in (select pack_no from lists)
),
listed as materialized (
    select a.*
    from printed as a
    semi join lists as p on p.pack_no = a.pack_no and p.document_id = a.document_id
    where a.meeting_id = $meeting_id
),
who as (
    select pack_no, fact_id, where_kind, person_id from settled.person_facts
    where pack_no in (select pack_no from lists limit 100000) -- the small side of the join
)
select
    a.fact_id, a.meeting_id, a.meeting_date, a.name, w.person_id, a.status, a.capacity, a.organisation,
    o.organisation_id, a.role, a.is_chair, a.representing, a.ordinal
from listed as a
left join who as w
    on w.pack_no = a.pack_no and w.fact_id = a.fact_id
    and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
left join settled.organisation_names as o on o.name = a.organisation and o.pack_id = a.pack_id
order by a.ordinal, a.fact_id;
