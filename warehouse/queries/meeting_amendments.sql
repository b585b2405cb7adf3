select * from main.amendments where meeting_id = $meeting_id order by recorded_on, fact_id;
