-- The headings of reports.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   ordinal: place in the report, from 1
--   level: depth of the heading, from 1
--   heading: as printed
create or replace view main.report_sections as
select
    null::varchar as fact_id,
    null::varchar as report_id,
    null::integer as ordinal,
    null::integer as level,
    null::varchar as heading
where false;
