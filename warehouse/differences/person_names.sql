delete from settled.person_names as r
using (from near.before.person_names except from near.settled.person_names) as g
where r.person_id = g.person_id and r.name = g.name;
insert into settled.person_names
from near.settled.person_names except from near.before.person_names;
