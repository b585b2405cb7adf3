delete from settled.action_events as r
using (from near.before.action_events except from near.settled.action_events) as g
where r.fact_id = g.fact_id;
insert into settled.action_events
from near.settled.action_events except from near.before.action_events;
