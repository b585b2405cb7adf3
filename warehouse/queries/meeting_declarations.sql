select * from main.declarations where meeting_id = $meeting_id order by minute, name, fact_id;
