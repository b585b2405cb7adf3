delete from settled.minute_references as r
using (from near.before.minute_references except from near.settled.minute_references) as g
where r.fact_id = g.fact_id;
insert into settled.minute_references
from near.settled.minute_references except from near.before.minute_references;
