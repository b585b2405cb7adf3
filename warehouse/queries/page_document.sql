select
    d.document_id, d.fact_id, d.kind, d.title, d.meeting_id, d.meeting_date, d.pack_id, k.file_name, d.page_from, d.page_to,
    b.name as body, b.body_id
from reading.documents as d
left join reading.packs as k on k.pack_id = d.pack_id
left join settled.meetings as m on m.meeting_id = d.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where d.document_id = $document_id
limit 1;
