-- Title and text of what was found.
with found as materialized (
    select entry, pack_no, page, kind, title, text
    from search.entries
    where entry in $entries::bigint[]
    limit 10000 -- tells DuckDB which side of the join is the small one
),
-- by their packs first: few of them lie together
sheets as materialized (
    select pack_no, page, text
    from reading.pages
    where pack_no in (select pack_no from found where kind = 'page')
)
select e.entry, e.title, coalesce(e.text, p.text) as text
from found as e
left join sheets as p on e.kind = 'page' and p.pack_no = e.pack_no and p.page = e.page;
