delete from settled.person_posts as r
using (from near.before.person_posts except from near.settled.person_posts) as g
where r.person_id = g.person_id and r.organisation_id is not distinct from g.organisation_id and r.organisation is not distinct from g.organisation and r.role is not distinct from g.role;
insert into settled.person_posts
from near.settled.person_posts except from near.before.person_posts;
