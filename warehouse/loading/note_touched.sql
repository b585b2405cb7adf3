-- Run before the old rows go and after the new ones came: what only the old reading had is touched too.
insert into touched_meetings
select meeting_id from settled.meeting_rows where pack_id in (from touched_packs)
union
select meeting_id from reading.meetings where pack_id in (from touched_packs)
except
from touched_meetings;

insert into touched_bodies
select body_id from reading.bodies where pack_id in (from touched_packs)
except
from touched_bodies;

-- every printing's facts of those meetings and bodies, since another printing may be the one shown from now on
insert into touched_facts
select fact_id from settled.meeting_rows where meeting_id in (from touched_meetings)
union
select fact_id from reading.meetings where meeting_id in (from touched_meetings)
union
select fact_id from reading.bodies where body_id in (from touched_bodies)
union
select fact_id from reading.documents where pack_id in (from touched_packs)
union
select fact_id from reading.future_meetings where pack_id in (from touched_packs)
union
select fact_id from settled.standing_rows where pack_id in (from touched_packs)
except
from touched_facts;
