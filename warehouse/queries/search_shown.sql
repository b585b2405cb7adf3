-- What was found, best first, with its place and its words; a page adds nothing where a fact printed on it holds as many
-- of the words as were asked for.
with foremost as materialized (
    select unnest($entries::bigint[]) as entry, unnest($scores::double[]) as score
),
candidates as materialized (
    select e.entry, e.kind, e.pack_no, e.page, e.meeting_id, f.score
    from foremost as f
    join search.entries as e using (entry)
),
sheets as (
    select pack_no, page from candidates where kind = 'page'
),
printed as materialized (
    select v.pack_no, v.page, v.fact_id
    from settled.evidence as v
    semi join sheets as s on s.pack_no = v.pack_no and s.page = v.page
),
-- the facts of these pages may have been indexed out of another pack
indexed as materialized (
    select entry, fact_id
    from search.entries
    where pack_no in (
        select pack_no from search.places
        where "key" in (select search.place_key(fact_id) from printed limit 100000) -- the small side of the join
    )
),
wanted as (
    select distinct unnest(search.terms($words)) as term
),
holding as (
    select p.entry
    from search.postings as p
    where p.term in (from wanted) and p.entry in (select entry from indexed)
    group by p.entry
    having count(*) >= (select count(*) filter (where $whole::boolean) from wanted)
),
told as (
    select distinct v.pack_no, v.page
    from printed as v
    join indexed as i on i.fact_id = v.fact_id
    where i.entry in (from holding)
),
ranked as (
    select c.entry, c.score, c.kind, m.meeting_date, coalesce(b.name, m.body) as body
    from candidates as c
    left join settled.meetings as m on m.meeting_id = c.meeting_id
    left join settled.bodies as b on b.body_id = m.body_id
    where c.kind <> 'page' or (c.pack_no, c.page) not in (select (pack_no, page) from told)
),
best as materialized (
    select * from ranked order by score desc, meeting_date desc nulls last, kind, entry limit $limit
),
-- only of these are the words looked up
found as materialized (
    select * from search.entries where entry in (select entry from best)
),
texts as (
    select pack_no, page, text
    from reading.pages
    where pack_no in (select pack_no from found where kind = 'page' limit 10000) -- the small side of the join
)
select
    e.kind, e.fact_id, e.pack_id, e.page, b.meeting_date as date, b.body, e.title,
    coalesce(e.text, p.text) as snippet,
    round(b.score, 3) as score
from best as b
join found as e using (entry)
left join texts as p on e.kind = 'page' and p.pack_no = e.pack_no and p.page = e.page
order by b.score desc, date desc nulls last, e.kind, e.fact_id, e.pack_id, e.page;
