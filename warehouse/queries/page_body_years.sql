select distinct year(meeting_date) as year
from settled.meetings where body_id = $body_id and meeting_date is not null order by year desc;
