delete from settled.organisation_mentions as r
using (from near.before.organisation_mentions except from near.settled.organisation_mentions) as g
where r.pack_id = g.pack_id and r.kind = g.kind and r.name = g.name and r.meaning is not distinct from g.meaning and r.body_id is not distinct from g.body_id and r.authority is not distinct from g.authority;
insert into settled.organisation_mentions
from near.settled.organisation_mentions except from near.before.organisation_mentions;
