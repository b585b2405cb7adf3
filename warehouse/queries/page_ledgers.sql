-- What bodies had asked for and how it stands after the last meeting that is known.
select
    b.body_id, b.name, b.authority,
    count(*) as asked,
    count(*) filter (where s.status = 'open') as open,
    count(*) filter (where s.status = 'overdue') as overdue,
    count(*) filter (where s.status = 'reported') as reported,
    count(*) filter (where s.status = 'closed') as closed,
    count(*) filter (where s.never_heard_of) as never_heard_of
from settled.action_statuses as s
join (
    select action_id, meeting_id from settled.action_events where event = 'raised'
) as a using (action_id)
join settled.meetings as m on m.meeting_id = a.meeting_id
join settled.bodies as b on b.body_id = m.body_id
where s.restated_as is null
group by b.body_id, b.name, b.authority
order by never_heard_of desc, asked desc, b.name, b.body_id
limit $limit;
