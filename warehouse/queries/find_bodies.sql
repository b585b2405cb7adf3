-- A body by its acronym or whole name, or by words that its name holds.
with asked as (
    select
        body_id, name,
        case
            when body_id = $asked or lower(acronym) = lower($asked) or lower(name) = lower($asked) then 1
            when contains(lower(name), lower($asked)) then 2
            when list_has_all(search.terms(name), search.terms($asked)) then 3
        end as rank
    from main.bodies
    where len(search.terms($asked)) > 0
        and exists (
            from main.meetings as m join main.attendances as a using (meeting_id)
            where m.body_id = bodies.body_id
        )
)
select body_id, name
from asked
where rank is not null
qualify rank = min(rank) over ()
order by name, body_id;
