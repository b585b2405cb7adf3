select
    n.fact_id, n.minute_id, n.meeting_id, n.meeting_date, n.ordinal, n.number, n.heading, n.text, n.subheadings,
    b.name as body, b.body_id
from main.minutes as n
left join settled.meetings as m on m.meeting_id = n.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where n.minute_id = $minute_id
limit 1;
