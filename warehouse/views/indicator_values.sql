-- The values in dashboards, cell by cell.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   indicator_id: the series
--   dashboard: the dashboard's title
--   meeting_date: date of the meeting it was put to
--   outcome: the outcome it stands under
--   indicator: as printed
--   period: as printed
--   period_start: first day of the period
--   period_end: last day of the period
--   value: the number
--   value_text: the cell as printed
--   unit: such as % or per 1,000
--   direction: up, down or level
--   rag: R, A or G
--   comparisons: column heading to cell, for columns that compare
create or replace view main.indicator_values as
select
    null::varchar as fact_id,
    null::varchar as indicator_id,
    null::varchar as dashboard,
    null::date as meeting_date,
    null::varchar as outcome,
    null::varchar as indicator,
    null::varchar as period,
    null::date as period_start,
    null::date as period_end,
    null::double as value,
    null::varchar as value_text,
    null::varchar as unit,
    null::varchar as direction,
    null::varchar as rag,
    null::map(varchar, varchar) as comparisons
where false;
