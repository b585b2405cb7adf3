select * from main.minutes where meeting_id = $meeting_id order by ordinal, fact_id;
