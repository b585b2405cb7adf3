with named as (
    select
        indicator_id,
        any_value(indicator) as name,
        mode(unit order by unit) as unit,
        any_value(body_key) as body_key,
        count(distinct name)::integer as names
    from settled.indicator_names
    where $text::varchar is null
        or indicator_id in (
            select indicator_id from settled.indicator_names where contains(lower(name), lower($text))
        )
    group by indicator_id
),
chosen as (
    select n.*, b.name as body
    from named as n
    left join settled.bodies as b on b.body_id = n.body_key
    where $body::varchar is null or contains(lower(b.name), lower($body))
),
-- only their own figures are looked at
figures as (
    select
        indicator_id,
        arg_min(period, {'end': period_end, 'start': period_start, 'pack': pack_id, 'fact': fact_id})
            filter (where value is not null and period_end is not null) as first_period,
        arg_max(period, {'end': period_end, 'start': period_start, 'pack': pack_id, 'fact': fact_id})
            filter (where value is not null and period_end is not null) as last_period,
        count(value)::integer as "values"
    from settled.indicator_figures
    where indicator_id in (select indicator_id from chosen)
    group by indicator_id
)
select i.name, i.unit, i.body, f.first_period, f.last_period, f."values", i.names, i.indicator_id
from chosen as i
join figures as f on f.indicator_id = i.indicator_id
order by i.body nulls last, i.name, i.indicator_id;
