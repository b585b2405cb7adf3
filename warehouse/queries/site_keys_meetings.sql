select meeting_id from settled.meetings order by meeting_id;
