select d.meeting_date, m.body, d.interest_type, d.subject, d.agenda_item, d.minute, d.name, d.fact_id
from main.declarations as d
left join main.meetings as m using (meeting_id)
where d.person_id = $person_id
order by d.meeting_date desc nulls last, m.body, d.fact_id;
