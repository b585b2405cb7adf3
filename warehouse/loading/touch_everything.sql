-- For `verify`: the checks look at what was touched, and this makes it all of it.
insert into touched_packs select pack_id from reading.packs;
insert into touched_meetings select meeting_id from settled.meetings;
insert into touched_bodies select body_id from settled.bodies;
insert into touched_facts select distinct fact_id from settled.shown;
