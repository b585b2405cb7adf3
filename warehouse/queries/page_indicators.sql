-- Series by name, a screenful at a time; only their own figures are looked at.
with named as (
    select
        indicator_id, any_value(indicator) as name, mode(unit order by unit) as unit, any_value(body_key) as body_key,
        count(distinct name)::integer as names
    from settled.indicator_names
    where $text::varchar is null
        or indicator_id in (
            select n.indicator_id from settled.indicator_names as n where contains(lower(n.name), lower($text))
        )
    group by indicator_id
    having $after::varchar is null or (any_value(indicator), indicator_id) > ($after, $after_id)
    order by name, indicator_id
    limit $limit
),
figures as (
    select
        indicator_id,
        arg_min(period, {'end': period_end, 'start': period_start, 'pack': pack_id, 'fact': fact_id})
            filter (where value is not null and period_end is not null) as first_period,
        arg_max(period, {'end': period_end, 'start': period_start, 'pack': pack_id, 'fact': fact_id})
            filter (where value is not null and period_end is not null) as last_period,
        count(value)::integer as "values"
    from settled.indicator_figures
    where indicator_id in (select indicator_id from named)
    group by indicator_id
)
select
    n.indicator_id, n.name, n.unit, b.name as body, b.body_id, f.first_period, f.last_period,
    coalesce(f."values", 0) as "values", n.names
from named as n
left join figures as f using (indicator_id)
left join settled.bodies as b on b.body_id = n.body_key
order by n.name, n.indicator_id;
