-- What bodies had asked for and how it stands after the last meeting that is known.
with asked as (
    select
        body_id,
        count(*) as asked,
        count(*) filter (where status = 'open') as open,
        count(*) filter (where status = 'overdue') as overdue,
        count(*) filter (where status = 'reported') as reported,
        count(*) filter (where status = 'closed') as closed,
        count(*) filter (where never_heard_of) as never_heard_of
    from settled.action_statuses
    where restated_as is null
    group by body_id
)
select
    b.body_id, b.name, b.authority, a.asked, a.open, a.overdue, a.reported, a.closed, a.never_heard_of
from asked as a
join settled.bodies as b on b.body_id = a.body_id
order by a.never_heard_of desc, a.asked desc, b.name, b.body_id
limit $limit;
