select m.meeting_id, m.meeting_date, b.name as body, b.body_id
from settled.meetings as m
left join settled.bodies as b using (body_id)
where m.meeting_id = $meeting_id;
