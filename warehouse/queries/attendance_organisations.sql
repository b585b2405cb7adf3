-- Which organisations' seats are filled at each meeting of a body: one row for each organisation and meeting.
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
)
select
    coalesce(n.organisation_id, lower(a.organisation)) as id,
    coalesce(any_value(o.name), min(a.organisation)) as name,
    a.meeting_id,
    case
        when bool_or(a.status = 'present' and a.representing is null) then 'present'
        when bool_or(a.status = 'present') then 'substitute'
        else 'apologies'
    end as status
from listed as a
left join settled.organisation_names as n on n.name = a.organisation and n.pack_id = a.pack_id
left join main.organisations as o on o.organisation_id = n.organisation_id
where a.organisation is not null
    and ($capacity::varchar is null or coalesce(a.capacity, $capacity) = $capacity)
group by all
order by name, id, a.meeting_id;
