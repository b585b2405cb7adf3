-- Where some entries stand and what they say; a page's words are its own.
with found as materialized (
    select entry, kind, fact_id, pack_id, pack_no, page, title, text from search.entries where entry in $entries::bigint[]
),
texts as (
    select pack_no, page, text
    from reading.pages
    where pack_no in (select pack_no from found where kind = 'page' limit 10000) -- the small side of the join
)
select e.entry, e.kind, e.fact_id, e.pack_id, e.page, e.title, coalesce(e.text, p.text) as text
from found as e
left join texts as p on e.kind = 'page' and p.pack_no = e.pack_no and p.page = e.page;
