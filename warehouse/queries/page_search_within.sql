-- As page_search.sql, narrowed by facets.
with scores as materialized (
    select entry, score
    from search.ranked($terms::varchar[], $weights::double[], $whole::boolean, null)
    limit 2000000 -- tells DuckDB which side of the join is the small one
),
best as (
    select e.entry, e.kind, e.fact_id, e.pack_id, e.page, e.meeting_id, a.score
    from scores as a
    join search.entries as e using (entry)
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
    order by a.score desc, e.entry
    limit $limit
)
select
    b.kind, b.fact_id, b.pack_id, b.page, m.meeting_date as date, y.name as body, round(b.score, 3) as score, b.entry
from best as b
left join settled.meetings as m on m.meeting_id = b.meeting_id
left join settled.bodies as y on y.body_id = m.body_id
order by b.score desc, date desc nulls last, b.kind, b.fact_id, b.pack_id, b.page;
