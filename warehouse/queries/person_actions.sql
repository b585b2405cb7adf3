select a.meeting_date, m.body, a.minute, a.text, a.owner, a.due, a.due_date, a.status, a.fact_id
from main.actions as a
left join main.meetings as m using (meeting_id)
where a.owner_person_id = $person_id
order by a.meeting_date desc nulls last, a.minute, a.fact_id;
