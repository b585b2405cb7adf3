-- The dashboards that were read, newest first.
select
    d.document_id, d.title, d.meeting_date, d.pack_id, k.file_name, d.page_from, d.page_to, b.name as body, b.body_id,
    v.figures
from (
    select document_id, count(*) as figures from reading.indicator_values group by document_id
) as v
join reading.documents as d using (document_id)
left join reading.packs as k on k.pack_id = d.pack_id
left join settled.meetings as m on m.meeting_id = d.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
order by d.meeting_date desc nulls last, d.document_id
limit $limit;
