-- The best of what holds the words, facts and pages alike: only of these is it asked where and what they are.
with foremost as materialized (
    select entry, score from search.ranked($terms::varchar[], $weights::double[], $whole::boolean, $limit) order by score desc, entry limit $limit
),
best as (
    select e.entry, e.kind, e.fact_id, e.pack_id, e.page, e.meeting_id, f.score
    from foremost as f
    join search.entries as e using (entry)
)
select
    b.kind, b.fact_id, b.pack_id, b.page, m.meeting_date as date, y.name as body, round(b.score, 3) as score, b.entry
from best as b
left join settled.meetings as m on m.meeting_id = b.meeting_id
left join settled.bodies as y on y.body_id = m.body_id
order by b.score desc, date desc nulls last, b.kind, b.fact_id, b.pack_id, b.page;
