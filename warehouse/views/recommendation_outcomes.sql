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
create or replace view main.recommendation_outcomes as
select
    null::varchar as report_id,
    null::varchar as report,
    null::varchar as number,
    null::varchar as recommendation,
    null::varchar as resolution_id,
    null::varchar as resolution,
    null::varchar as outcome,
    null::varchar as difference,
    null::double as confidence
where false;
