select * from main.attendances where meeting_id = $meeting_id order by ordinal, fact_id;
