delete from settled.action_statuses as r
using (from near.before.action_statuses except from near.settled.action_statuses) as g
where r.action_id = g.action_id;
insert into settled.action_statuses
from near.settled.action_statuses except from near.before.action_statuses;
