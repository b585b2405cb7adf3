delete from settled.indicator_values as r
using (from near.before.indicator_values except from near.settled.indicator_values) as g
where r.fact_id = g.fact_id;
insert into settled.indicator_values
from near.settled.indicator_values except from near.before.indicator_values;
