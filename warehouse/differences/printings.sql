delete from settled.printings as r
using (from near.before.printings except from near.settled.printings) as g
where r.relation = g.relation and r.meeting_id = g.meeting_id;
insert into settled.printings
from near.settled.printings except from near.before.printings;
