-- BM25 over the index (k1 = 1.2, b = 0.75). Where something holds all the words, only such are found.
with wanted as (
    select distinct unnest(search.terms($words)) as term
),
hits as (
    select p.term, p.entry, p.times from search.postings as p semi join wanted using (term)
),
weights as (
    select h.term, ln(1 + (any_value(s.entries) - count(*) + 0.5) / (count(*) + 0.5)) as weight
    from hits as h
    cross join (select count(*) as entries from search.entries) as s
    group by h.term
),
scored as (
    select
        h.entry,
        count(*) as found,
        sum(w.weight * h.times * 2.2 / (h.times + 1.2 * (0.25 + 0.75 * e.words / greatest(s.mean, 1)))) as score
    from hits as h
    join weights as w using (term)
    join search.entries as e using (entry)
    cross join (select avg(words) as mean from search.entries) as s
    group by h.entry
),
placed as (
    select e.entry, e.kind, e.pack_id, e.fact_id, e.page, e.meeting_id, m.meeting_date, m.body, s.found, s.score
    from scored as s
    join search.entries as e using (entry)
    left join main.meetings as m using (meeting_id)
    where ($body::varchar is null or contains(lower(m.body), lower($body)))
        and ($since::date is null or m.meeting_date >= $since::date)
        and ($until::date is null or m.meeting_date <= $until::date)
        -- of several printings of a fact, the one that is shown
        and (
            e.fact_id is null
            or exists (
                select 1 from settled.shown as f where f.fact_id = e.fact_id and f.pack_id = e.pack_id
            )
        )
        -- a person: meetings that list them, or words that name them
        and (
            $person::varchar is null
            or (
                e.kind <> 'attendance'
                and e.meeting_id in (
                    select a.meeting_id from main.attendances as a where contains(lower(a.name), lower($person))
                )
            )
            or exists (
                select 1 from search.texts as t
                where t.kind = e.kind and t.pack_id = e.pack_id
                    and t.fact_id is not distinct from e.fact_id and t.page is not distinct from e.page
                    and contains(lower(t.title || ' ' || t.text), lower($person))
            )
        )
),
agreed as (
    select * from placed
    qualify found = (select count(*) from wanted) or max(found) over () < (select count(*) from wanted)
),
best as (
    select * from agreed as g
    -- a page adds nothing where a fact printed on it is found
    where g.kind <> 'page' or not exists (
        select 1
        from agreed as f join settled.evidence as e using (fact_id)
        where e.pack_id = g.pack_id and e.page = g.page
    )
    order by score desc, meeting_date desc nulls last, kind, fact_id, pack_id, page
    limit $limit
)
select
    b.kind, b.fact_id, b.pack_id,
    coalesce(
        b.page,
        (select min(e.page) from settled.evidence as e where e.fact_id = b.fact_id and e.pack_id = b.pack_id)
    ) as page,
    b.meeting_date as date, b.body, t.title, t.text as snippet,
    round(b.score, 3) as score
from best as b
join search.texts as t
    on t.kind = b.kind and t.pack_id = b.pack_id
    and t.fact_id is not distinct from b.fact_id and t.page is not distinct from b.page
order by b.score desc, date desc nulls last, b.kind, b.fact_id, b.pack_id, b.page;
