delete from settled.amendments as r
using (from near.before.amendments except from near.settled.amendments) as g
where r.fact_id = g.fact_id;
insert into settled.amendments
from near.settled.amendments except from near.before.amendments;
