-- What is wrong on the pages of the meeting's own documents, and what is wrong with its facts.
select p.problem_id, p.kind, p.severity, p.pack_id, p.page, p.message
from main.problems as p
where list_has_any(p.fact_ids, $fact_ids::varchar[])
    or exists (
        select 1 from reading.documents as d
        where d.meeting_id = $meeting_id and d.pack_id = p.pack_id and p.page between d.page_from and d.page_to
    )
order by p.severity desc, p.kind, p.page, p.problem_id;
