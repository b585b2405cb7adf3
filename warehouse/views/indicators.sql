-- The series that dashboards report, one row each across packs and years.
--   indicator_id: the series
--   name: the most complete of its printed names
--   unit: as most often printed
--   first_period: the earliest period with a number, as printed
--   last_period: the latest period with a number, as printed
--   values: how many numbers there are
--   body_id: the body whose dashboards report it, where that is known
--   body: its name
--   names: how many printed names it goes by
create or replace view main.indicators as
select
    f.indicator_id,
    n.name,
    n.unit,
    f.first_period,
    f.last_period,
    f."values",
    b.body_id,
    b.name as body,
    n.names
from (
    select
        indicator_id,
        arg_min(period, {'end': period_end, 'start': period_start, 'pack': pack_id, 'fact': fact_id})
            filter (where value is not null and period_end is not null) as first_period,
        arg_max(period, {'end': period_end, 'start': period_start, 'pack': pack_id, 'fact': fact_id})
            filter (where value is not null and period_end is not null) as last_period,
        count(value)::integer as "values"
    from settled.indicator_figures
    group by indicator_id
) as f
join (
    select
        indicator_id,
        any_value(indicator) as name,
        mode(unit order by unit) as unit,
        any_value(body_key) as body_key,
        count(distinct name)::integer as names
    from settled.indicator_names
    group by indicator_id
) as n using (indicator_id)
left join settled.bodies as b on b.body_id = n.body_key;
