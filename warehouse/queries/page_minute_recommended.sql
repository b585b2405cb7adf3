-- What a report had recommended of what this minute resolved.
select o.report_id, o.report, o.number, o.recommendation, o.resolution, o.outcome, o.difference, o.recommendation_fact_id
from main.recommendation_outcomes as o
where o.resolution_id in (select unnest($ids::varchar[]))
order by o.report, o.ordinal;
