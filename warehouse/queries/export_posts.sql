select person_id, organisation_id, organisation, role, from_date, to_date
from main.person_posts
where organisation_id is not null
order by all;
