select * from main.resolutions where meeting_id = $meeting_id order by ordinal, fact_id;
