select d.document_id, d.kind, d.title, d.meeting_id, d.meeting_date, b.name as body
from reading.documents as d
left join settled.meetings as m on m.meeting_id = d.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where d.pack_id = $pack_id and $page between d.page_from and d.page_to
order by d.page_to - d.page_from, d.ordinal desc
limit 1;
