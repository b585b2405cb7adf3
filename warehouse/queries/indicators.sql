select i.name, i.unit, i.body, i.first_period, i.last_period, i."values", i.names, i.indicator_id
from main.indicators as i
where ($body::varchar is null or contains(lower(i.body), lower($body)))
    and (
        $text::varchar is null
        or exists (
            select 1 from main.indicator_names as n
            where n.indicator_id = i.indicator_id and contains(lower(n.name), lower($text))
        )
    )
order by i.body nulls last, i.name, i.indicator_id;
