-- The documents about a meeting, and their pages.
select d.pack_id, k.file_name, d.kind, d.title, d.page_from, d.page_to
from reading.documents as d
join reading.packs as k using (pack_id)
where d.meeting_id = $meeting_id
order by k.file_name, d.page_from, d.title;
