-- The printed names of a series, the commonest first, and why each is taken for it.
with printed as (
    select indicator as name, unit, count(*)::integer as mentions
    from settled.indicator_figures where indicator_id = $indicator_id
    group by indicator, unit
)
select
    n.name, n.unit, coalesce(any_value(p.mentions), 0) as mentions, min(n.score) as score,
    string_agg(distinct n.reason, '; or ' order by n.reason) as reason
from settled.indicator_names as n
left join printed as p on p.name = n.name and p.unit is not distinct from n.unit
where n.indicator_id = $indicator_id
group by n.name, n.unit
order by mentions desc, n.name, n.unit;
