-- What became of each fact since a cursor: its last change, and new and withdrawn since then is no change at all.
select
    max(c."cursor") as "cursor",
    max(c.changed_at) as changed_at,
    case
        when arg_max(c.change, c."cursor") = 'withdrawn' then 'withdrawn'
        when arg_min(c.change, c."cursor") = 'new' then 'new'
        -- withdrawn and shown again
        else 'changed'
    end as change,
    c.relation,
    c.fact_id
from main.changes as c
where c."cursor" > $since::bigint
    and ($relation::varchar is null or c.relation = $relation)
group by c.relation, c.fact_id
having not (arg_min(c.change, c."cursor") = 'new' and arg_max(c.change, c."cursor") = 'withdrawn')
order by 1, c.relation, c.fact_id;
