-- What is wrong on the pages of the meeting's own documents, and what is wrong with its facts.
with told as (
    select problem_id
    from (select problem_id, unnest(fact_ids) as fact_id from main.problems)
    where fact_id in (select unnest($fact_ids::varchar[]))
    union
    select p.problem_id
    from main.problems as p
    join (
        select pack_id, page_from, page_to from reading.documents where meeting_id = $meeting_id
    ) as d on d.pack_id = p.pack_id and p.page between d.page_from and d.page_to
)
select p.problem_id, p.kind, p.severity, p.pack_id, p.page, p.message
from main.problems as p
where p.problem_id in (from told)
order by p.severity desc, p.kind, p.page, p.problem_id;
