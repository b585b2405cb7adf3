delete from settled.organisation_successions as r
using (from near.before.organisation_successions except from near.settled.organisation_successions) as g
where r.earlier_id = g.earlier_id and r.later_id = g.later_id;
insert into settled.organisation_successions
from near.settled.organisation_successions except from near.before.organisation_successions;
