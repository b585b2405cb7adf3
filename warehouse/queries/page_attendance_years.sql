select distinct year(meeting_date) as year
from settled.meetings where body_id = $body_id and meeting_date is not null and has_minutes order by year desc;
