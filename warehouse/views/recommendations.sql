-- What reports recommend.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   report: its title
--   meeting_date: date of the meeting it was put to
--   number: such as 8(a)
--   text: as printed
create or replace view main.recommendations as
select
    null::varchar as fact_id,
    null::varchar as report_id,
    null::varchar as report,
    null::date as meeting_date,
    null::varchar as number,
    null::varchar as text
where false;
