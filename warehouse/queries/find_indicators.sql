-- A series by its id (or how it begins), by one of its printed names, or by words that one of them holds.
with asked as (
    select
        i.indicator_id, i.name, i.unit, i.body,
        case
            when starts_with(i.indicator_id, $asked) then 1
            when bool_or(lower(n.name) = lower($asked)) or lower(i.name) = lower($asked) then 1
            when bool_or(contains(lower(n.name), lower($asked))) then 2
            when bool_or(list_has_all(search.terms(n.name), search.terms($asked))) then 3
        end as rank
    from main.indicators as i
    join main.indicator_names as n using (indicator_id)
    where len(search.terms($asked)) > 0
    group by i.indicator_id, i.name, i.unit, i.body
)
select indicator_id, name, unit, body
from asked
where rank is not null
qualify rank = min(rank) over ()
order by body nulls last, name, indicator_id;
