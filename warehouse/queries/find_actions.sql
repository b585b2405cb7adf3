-- Actions by how their id begins; the exact id alone if there is one.
select a.action_id, a.meeting_date, a.minute, a.clause, a.text
from main.actions as a
where starts_with(a.action_id, $prefix)
qualify a.action_id = $prefix or not bool_or(a.action_id = $prefix) over ()
order by a.meeting_date, a.ordinal
limit 21;
