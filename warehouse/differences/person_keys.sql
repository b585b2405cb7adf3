delete from settled.person_keys as r
using (from near.before.person_keys except from near.settled.person_keys) as g
where r."key" = g."key" and r.group_id = g.group_id;
insert into settled.person_keys
from near.settled.person_keys except from near.before.person_keys;
