select min(meeting_date) as first_date, max(meeting_date) as last_date
from settled.meetings where body_id = $body_id and (has_agenda or has_minutes);
