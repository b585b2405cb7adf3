-- What was found, best first, with its place and its words.
with foremost as materialized (
    select unnest($entries::bigint[]) as entry, unnest($scores::double[]) as score
),
ranked as materialized (
    select e.entry, f.score, e.kind, e.meeting_id
    from foremost as f
    join search.entries as e on e.entry = f.entry
),
best as materialized (
    select r.entry, r.score, r.kind, m.meeting_date as date, coalesce(b.name, m.body) as body
    from ranked as r
    left join settled.meetings as m on m.meeting_id = r.meeting_id
    left join settled.bodies as b on b.body_id = m.body_id
    order by r.score desc, date desc nulls last, r.kind, r.entry
    limit $limit
),
-- only of these are the words looked up
found as materialized (
    select entry, kind, fact_id, pack_id, pack_no, page, title, text
    from search.entries
    where entry in (select entry from best)
),
texts as (
    select pack_no, page, text
    from reading.pages
    where pack_no in (select pack_no from found where kind = 'page' limit 10000) -- the small side of the join
)
select
    e.kind, e.fact_id, e.pack_id, e.page, b.date, b.body, e.title, coalesce(e.text, p.text) as snippet,
    round(b.score, 3) as score
from best as b
join found as e on e.entry = b.entry
left join texts as p on e.kind = 'page' and p.pack_no = e.pack_no and p.page = e.page
order by b.score desc, b.date desc nulls last, e.kind, e.fact_id, e.pack_id, e.page;
