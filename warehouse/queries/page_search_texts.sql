-- Title and text of what was found.
select e.entry, e.title, coalesce(e.text, p.text) as text
from search.entries as e
left join reading.pages as p on e.kind = 'page' and p.pack_no = e.pack_no and p.page = e.page
where e.entry in (select unnest($entries::bigint[]));
