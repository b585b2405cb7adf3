-- Series by name, a screenful at a time.
select i.indicator_id, i.name, i.unit, i.body, i.body_id, i.first_period, i.last_period, i."values", i.names
from main.indicators as i
where ($after::varchar is null or (i.name, i.indicator_id) > ($after, $after_id))
    and (
        $text::varchar is null
        or i.indicator_id in (
            select n.indicator_id from settled.indicator_names as n where contains(lower(n.name), lower($text))
        )
    )
order by i.name, i.indicator_id
limit $limit;
