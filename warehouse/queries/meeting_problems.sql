-- What is wrong with the meeting's facts, and what its packs' own pages of it could not give.
select p.*
from main.problems as p
where exists (
        select 1 from settled.meeting_rows as r
        where r.meeting_id = $meeting_id and list_contains(p.fact_ids, r.fact_id)
    )
    or exists (
        select 1 from main.documents as d
        where d.meeting_id = $meeting_id and d.pack_id = p.pack_id
            and p.page between d.page_from and d.page_to
    )
order by p.kind, p.page, p.problem_id;
