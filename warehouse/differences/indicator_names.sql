delete from settled.indicator_names as r
using (from near.before.indicator_names except from near.settled.indicator_names) as g
where r.body_key = g.body_key and r.name = g.name and r.unit is not distinct from g.unit and r.outcome is not distinct from g.outcome;
insert into settled.indicator_names
from near.settled.indicator_names except from near.before.indicator_names;
