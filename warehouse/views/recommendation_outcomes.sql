-- What a meeting made of a report's recommendations (inferred, with a confidence).
--   report_id: the report
--   report: its title
--   number: the recommendation's number
--   recommendation: its text
--   resolution_id: the resolution it became
--   resolution: that resolution's text
--   outcome: adopted, amended, dropped, added or unknown
--   difference: what was changed
--   confidence: from 0 to 1
--   recommendation_fact_id: the recommendation, as `minutebook explain` knows it
--   ordinal: place among the report's outcomes, from 1
create or replace view main.recommendation_outcomes as
select
    o.report_id,
    r.title as report,
    o.number,
    o.recommendation,
    o.resolution_id,
    o.resolution,
    o.outcome,
    o.difference,
    o.confidence,
    o.recommendation_fact_id,
    o.ordinal
from settled.recommendation_outcomes as o
left join (
    select report_id, any_value(title order by pack_id, fact_id) as title from reading.reports group by report_id
) as r on r.report_id = o.report_id;
