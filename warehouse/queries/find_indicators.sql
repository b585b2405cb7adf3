-- A series by its id (or how it begins), by one of its printed names, or by words that one of them holds.
with series as (
    select n.indicator_id, n.name, n.unit, b.name as body
    from (
        select
            indicator_id, any_value(indicator) as name, mode(unit order by unit) as unit,
            any_value(body_key) as body_key
        from settled.indicator_names
        group by indicator_id
    ) as n
    left join settled.bodies as b on b.body_id = n.body_key
),
asked as (
    select
        i.indicator_id, i.name, i.unit, i.body,
        case
            when starts_with(i.indicator_id, $asked) then 1
            when bool_or(lower(n.name) = lower($asked)) or lower(i.name) = lower($asked) then 1
            when bool_or(contains(lower(n.name), lower($asked))) then 2
            when bool_or(list_has_all(search.terms(n.name), search.terms($asked))) then 3
        end as rank
    from series as i
    join settled.indicator_names as n using (indicator_id)
    where len(search.terms($asked)) > 0
    group by i.indicator_id, i.name, i.unit, i.body
)
select indicator_id, name, unit, body
from asked
where rank is not null
qualify rank = min(rank) over ()
order by body nulls last, name, indicator_id;
