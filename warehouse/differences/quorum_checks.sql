delete from settled.quorum_checks as r
using (from near.before.quorum_checks except from near.settled.quorum_checks) as g
where r.meeting_id = g.meeting_id;
insert into settled.quorum_checks
from near.settled.quorum_checks except from near.before.quorum_checks;
