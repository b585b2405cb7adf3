select * from main.meetings where meeting_id = $meeting_id;
