-- One line for each fact that this load made new, changed or withdrew, all under the next cursor.
insert into changes.log
select
    (select coalesce(max(cursor), 0) + 1 from changes.log),
    $changed_at::timestamp,
    case when b.fact_id is null then 'new' when n.fact_id is null then 'withdrawn' else 'changed' end,
    coalesce(n.relation, b.relation),
    coalesce(n.fact_id, b.fact_id)
from states_now as n
full join states_before as b on b.relation = n.relation and b.fact_id = n.fact_id
where n.digest is distinct from b.digest
order by 4, 5;
