select * from main.votes where meeting_id = $meeting_id order by minute, vote_id;
