-- Title and text of what was found.
with found as materialized (
    select entry, pack_no, page, kind, title, text
    from search.entries
    where entry in (select unnest($entries::bigint[]))
),
sheets as materialized (
    select g.pack_no, g.page, g.text
    from reading.pages as g
    semi join (select pack_no, page from found where kind = 'page') as f on f.pack_no = g.pack_no and f.page = g.page
)
select e.entry, e.title, coalesce(e.text, p.text) as text
from found as e
left join sheets as p on e.kind = 'page' and p.pack_no = e.pack_no and p.page = e.page;
