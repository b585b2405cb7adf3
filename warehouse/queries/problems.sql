-- At most `limit` of them; all, where it is NULL.
select p.severity, p.kind, k.file_name, p.page, p.message, p.fact_ids, p.pack_id, p.problem_id
from main.problems as p
left join main.packs as k using (pack_id)
where ($kind::varchar is null or lower(p.kind) = lower(replace($kind, ' ', '_')))
    and ($severity::varchar is null or p.severity = lower($severity))
    and ($pack::varchar is null or starts_with(p.pack_id, $pack) or contains(lower(k.file_name), lower($pack)))
order by
    case p.severity when 'error' then 1 when 'warning' then 2 else 3 end, p.kind, k.file_name, p.page,
    p.message, p.problem_id
limit $limit::bigint;
