delete from settled.first_printings as r
using (from near.before.first_printings except from near.settled.first_printings) as g
where r.pack_no = g.pack_no and r.relation = g.relation and r.fact_id = g.fact_id;
insert into settled.first_printings
from near.settled.first_printings except from near.before.first_printings;
