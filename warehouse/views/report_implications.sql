-- What a report says it implies (legal, financial, equality, …).
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   report: its title
--   label: what kind of implication, as printed
--   text: as printed
create or replace view main.report_implications as
select
    null::varchar as fact_id,
    null::varchar as report_id,
    null::varchar as report,
    null::varchar as label,
    null::varchar as text
where false;
