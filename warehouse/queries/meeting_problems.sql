-- What is wrong with the meeting's facts, and what its packs' own pages of it could not give.
with told as (
    select problem_id
    from (select problem_id, unnest(fact_ids) as fact_id from main.problems)
    where fact_id in (
        select fact_id from settled.meeting_rows
        where meeting_id = $meeting_id
            and pack_no in (
                select pack_no from reading.documents where meeting_id = $meeting_id
                union
                select pack_no from reading.meetings where meeting_id = $meeting_id
                union
                select pack_no from settled.printings where meeting_id = $meeting_id
            )
    )
    union
    select p.problem_id
    from main.problems as p
    join (
        select pack_id, page_from, page_to from reading.documents where meeting_id = $meeting_id
    ) as d on d.pack_id = p.pack_id and p.page between d.page_from and d.page_to
)
select p.*
from main.problems as p
where p.problem_id in (from told)
order by p.kind, p.page, p.problem_id;
