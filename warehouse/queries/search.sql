-- BM25 over the index. Where something holds all the words, only such are found.
with wanted as (
    select distinct unnest(search.terms($words)) as term
),
hits as (
    select p.term, p.entry, p.weight from search.postings as p where p.term in (from wanted)
),
weights as (
    select h.term, ln(1 + (any_value(s.entries) - count(*) + 0.5) / (count(*) + 0.5)) as weight
    from hits as h
    cross join (select count(*) as entries from search.entries) as s
    group by h.term
),
scored as (
    select h.entry, count(*) as found, sum(w.weight * h.weight) as score
    from hits as h
    join weights as w using (term)
    group by h.entry
),
agreed as (
    select * from scored
    where found = (select count(*) from wanted)
        or (select max(found) from scored) < (select count(*) from wanted)
),
foremost as (
    select entry, score from agreed order by score desc, entry limit 40 * $limit + 200
),
candidates as (
    select e.*, f.score, m.meeting_date, m.body
    from foremost as f
    join search.entries as e using (entry)
    left join main.meetings as m on m.meeting_id = e.meeting_id
),
-- a page adds nothing where a fact printed on it is found
printed as (
    select c.pack_no, c.page, v.fact_id
    from candidates as c
    join settled.evidence as v on v.pack_no = c.pack_no and v.page = c.page
    where c.kind = 'page'
),
told as (
    select distinct v.pack_no, v.page
    from printed as v
    join search.entries as e on e.fact_id = v.fact_id
    where e.entry in (select entry from agreed)
        and e.pack_no in (
            select pack_no from search.places where "key" in (select search.place_key(fact_id) from printed)
        )
),
best as (
    select c.* from candidates as c
    where c.kind <> 'page' or (c.pack_no, c.page) not in (select (pack_no, page) from told)
    order by c.score desc, c.meeting_date desc nulls last, c.kind, c.fact_id, c.pack_id, c.page
    limit $limit
)
select
    b.kind, b.fact_id, b.pack_id, b.page, b.meeting_date as date, b.body, b.title,
    coalesce(b.text, p.text) as snippet,
    round(b.score, 3) as score
from best as b
left join reading.pages as p on b.kind = 'page' and p.pack_no = b.pack_no and p.page = b.page
order by b.score desc, date desc nulls last, b.kind, b.fact_id, b.pack_id, b.page;
