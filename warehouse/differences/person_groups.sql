delete from settled.person_groups as r
using (from near.before.person_groups except from near.settled.person_groups) as g
where r.pack_no = g.pack_no and r.mention_id = g.mention_id;
insert into settled.person_groups
from near.settled.person_groups except from near.before.person_groups;
