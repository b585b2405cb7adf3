delete from settled.evidence as r
using (from near.before.evidence except from near.settled.evidence) as g
where r.pack_no = g.pack_no and r.fact_id = g.fact_id and r.ordinal = g.ordinal;
insert into settled.evidence
from near.settled.evidence except from near.before.evidence;
