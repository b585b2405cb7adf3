-- The minute in which an action was asked for.
select n.fact_id, n.minute_id, n.meeting_id, n.meeting_date, n.number, n.heading, m.body
from main.actions as a
join main.minutes as n on n.meeting_id = a.meeting_id and n.number is not distinct from a.minute
left join main.meetings as m on m.meeting_id = n.meeting_id
where a.action_id = $action_id
order by n.ordinal, n.fact_id
limit 1;
