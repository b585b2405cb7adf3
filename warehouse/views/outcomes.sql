-- The outcomes of dashboards and how they stand.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   dashboard: the dashboard's title
--   meeting_date: date of the meeting it was put to
--   outcome: as printed
--   rag: R, A or G
--   comment: as printed
create or replace view main.outcomes as
select
    null::varchar as fact_id,
    null::varchar as dashboard,
    null::date as meeting_date,
    null::varchar as outcome,
    null::varchar as rag,
    null::varchar as comment
where false;
