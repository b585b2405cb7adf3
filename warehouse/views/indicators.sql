-- The series that dashboards report, one row each across packs.
--   indicator_id: the series
--   name: settled among its printed variants
--   unit: such as % or per 1,000
--   first_period: the first there is a value for
--   last_period: the last there is a value for
--   values: how many there are
create or replace view main.indicators as
select
    null::varchar as indicator_id,
    null::varchar as name,
    null::varchar as unit,
    null::varchar as first_period,
    null::varchar as last_period,
    null::integer as "values"
where false;
