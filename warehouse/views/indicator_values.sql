-- The values in dashboards, cell by cell.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   indicator_id: the series
--   dashboard: the dashboard's title
--   meeting_date: date of the meeting it was put to
--   outcome: the outcome it stands under
--   indicator: as printed
--   period: as printed; the cell's own where it states one
--   period_start: first day of the period
--   period_end: last day of the period
--   value: the number
--   value_text: the cell as printed
--   unit: such as % or per 1,000
--   direction: up, down or level
--   rag: R, A or G
--   comparisons: column heading to cell, for columns that compare
--   ordinal: place in the dashboard, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.indicator_values as
select
    i.fact_id,
    s.indicator_id,
    i.dashboard,
    i.meeting_date,
    i.outcome,
    i.indicator,
    i.period,
    i.period_start,
    i.period_end,
    i.value,
    i.value_text,
    i.unit,
    i.direction,
    i.rag,
    i.comparisons,
    i.ordinal,
    i.document_id,
    i.rule
from reading.indicator_values as i
semi join settled.first_printings as p
    on p.relation = 'indicator_values' and p.fact_id = i.fact_id and p.pack_no = i.pack_no
left join settled.indicator_values as s on s.fact_id = i.fact_id;
