delete from settled.bodies as r
using (from near.before.bodies except from near.settled.bodies) as g
where r.body_id = g.body_id;
insert into settled.bodies
from near.settled.bodies except from near.before.bodies;
