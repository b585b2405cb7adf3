delete from settled.name_doubts as r
using (from near.before.name_doubts except from near.settled.name_doubts) as g
where r.kind = g.kind and r.left_id = g.left_id and r.right_id = g.right_id and r.scope is not distinct from g.scope;
insert into settled.name_doubts
from near.settled.name_doubts except from near.before.name_doubts;
