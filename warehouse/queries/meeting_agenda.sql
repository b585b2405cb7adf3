select * from main.agenda_items where meeting_id = $meeting_id order by ordinal, fact_id;
