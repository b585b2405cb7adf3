-- A body whose meetings list who came: by its acronym, id or whole name, or by words that its name holds.
with listed as (
    select distinct body_id from settled.meetings
    where meeting_id in (select meeting_id from settled.printings where relation = 'attendances')
),
asked as (
    select
        b.body_id, b.name,
        case
            when b.body_id = $asked or lower(b.acronym) = lower($asked) or lower(b.name) = lower($asked) then 1
            when contains(lower(b.name), lower($asked)) then 2
            when list_has_all(search.terms(b.name), search.terms($asked)) then 3
        end as rank
    from main.bodies as b
    semi join listed using (body_id)
    where len(search.terms($asked)) > 0
)
select body_id, name
from asked
where rank is not null
qualify rank = min(rank) over ()
order by name, body_id;
