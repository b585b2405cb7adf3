insert into asked_bodies select distinct coalesce(body_id, meeting_id) from settled.meetings;
