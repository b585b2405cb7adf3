delete from settled.person_links as r
using (from near.before.person_links except from near.settled.person_links) as g
where r.pack_no is not distinct from g.pack_no and r.mention_id = g.mention_id;
insert into settled.person_links
from near.settled.person_links except from near.before.person_links;
