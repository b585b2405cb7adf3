-- The meetings of a body in a year whose minutes were seen, in the order of their days.
select meeting_id, meeting_date, chair, exists (
    select 1 from settled.printings as p where p.relation = 'attendances' and p.meeting_id = m.meeting_id
) as listed
from settled.meetings as m
where body_id = $body_id and has_minutes and year(meeting_date) = $year
order by meeting_date, meeting_id;
