-- Problems, gravest first, a screenful at a time.
with graded as (
    select
        p.*, case p.severity when 'error' then 1 when 'warning' then 2 else 3 end as grade
    from main.problems as p
)
select g.problem_id, g.kind, g.severity, g.pack_id, k.file_name, g.page, g.fact_ids, g.message, g.grade
from graded as g
left join reading.packs as k using (pack_id)
where ($kind::varchar is null or g.kind = $kind)
    and ($severity::varchar is null or g.severity = $severity)
    and ($pack_id::varchar is null or g.pack_id = $pack_id)
    and ($after_grade::integer is null or (g.grade, g.problem_id) > ($after_grade, $after_id))
order by g.grade, g.problem_id
limit $limit;
