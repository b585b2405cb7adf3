-- What a report had recommended of what this minute resolved.
with made as materialized (
    select *
    from settled.recommendation_outcomes
    where resolution_id in (select unnest($ids::varchar[]))
),
titled as (
    select report_id, any_value(title order by pack_id, fact_id) as title
    from reading.reports
    where report_id in (select report_id from made)
    group by report_id
)
select
    o.report_id, r.title as report, o.number, o.recommendation, o.resolution, o.outcome, o.difference,
    o.recommendation_fact_id
from made as o
left join titled as r on r.report_id = o.report_id
order by report, o.ordinal;
