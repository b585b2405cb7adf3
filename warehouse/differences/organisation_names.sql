delete from settled.organisation_names as r
using (from near.before.organisation_names except from near.settled.organisation_names) as g
where r.pack_id = g.pack_id and r.name = g.name;
insert into settled.organisation_names
from near.settled.organisation_names except from near.before.organisation_names;
