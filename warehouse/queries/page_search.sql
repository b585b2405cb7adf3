-- BM25 as in search.sql, over the index alone: the best entries first, and only of these where and what they are.
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
counted as (
    select h.entry, count(*) as found from hits as h group by h.entry
),
-- all the words, where anything holds them all
whole as (
    select entry from counted
    where found = (select count(*) from wanted) or (select max(found) from counted) < (select count(*) from wanted)
),
placed as (
    select e.entry, e.kind, e.pack_id, e.fact_id, e.page, e.meeting_id, e.words
    from search.entries as e
    semi join whole using (entry)
    where ($kind::varchar is null or e.kind = $kind)
        and (
            $body::varchar is null and $since::date is null and $until::date is null
            or e.meeting_id in (
                select m.meeting_id from settled.meetings as m left join settled.bodies as b using (body_id)
                where ($body::varchar is null or b.name = $body)
                    and ($since::date is null or m.meeting_date >= $since::date)
                    and ($until::date is null or m.meeting_date <= $until::date)
            )
        )
        and (
            $outcome::varchar is null
            or e.fact_id in (select r.fact_id from reading.resolutions as r where r.outcome = $outcome)
        )
        and (
            $person::varchar is null
            or e.meeting_id in (
                select a.meeting_id from reading.attendances as a where contains(lower(a.name), lower($person))
            )
        )
),
scored as (
    select
        p.entry,
        sum(w.weight * h.times * 2.2 / (h.times + 1.2 * (0.25 + 0.75 * p.words / greatest(s.mean, 1)))) as score
    from hits as h
    join placed as p using (entry)
    join weights as w using (term)
    cross join (select avg(words) as mean from search.entries) as s
    group by p.entry
),
best as (
    select p.*, s.score
    from scored as s join placed as p using (entry)
    order by s.score desc, p.entry
    -- some of these are other printings of what is shown
    limit $limit
),
shown as (
    select distinct fact_id from settled.evidence where fact_id in (select fact_id from best)
)
select
    b.kind, b.fact_id, b.pack_id, b.page, m.meeting_date as date, y.name as body, round(b.score, 3) as score
from best as b
left join settled.meetings as m on m.meeting_id = b.meeting_id
left join settled.bodies as y on y.body_id = m.body_id
where b.fact_id is null or b.fact_id in (from shown)
qualify b.fact_id is null or row_number() over (partition by b.fact_id order by b.score desc, b.pack_id) = 1
order by b.score desc, date desc nulls last, b.kind, b.fact_id, b.pack_id, b.page;
