delete from settled.people as r
using (from near.before.people except from near.settled.people) as g
where r.person_id = g.person_id;
insert into settled.people
from near.settled.people except from near.before.people;
