-- The series that a body watches, by name.
with named as (
    select indicator_id, any_value(indicator) as name, mode(unit order by unit) as unit
    from settled.indicator_names where body_key = $body_id
    group by indicator_id
    order by name, indicator_id
    limit $limit
)
select n.indicator_id, n.name, n.unit, coalesce(v."values", 0) as "values"
from named as n
left join (
    select indicator_id, count(*)::integer as "values"
    from settled.indicator_values where indicator_id in (select indicator_id from named)
    group by indicator_id
) as v using (indicator_id)
order by n.name, n.indicator_id;
