delete from settled.meetings as r
using (from near.before.meetings except from near.settled.meetings) as g
where r.meeting_id = g.meeting_id;
insert into settled.meetings
from near.settled.meetings except from near.before.meetings;
