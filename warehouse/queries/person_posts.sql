select role, organisation, from_date, to_date, organisation_id
from main.person_posts
where person_id = $person_id
order by from_date nulls last, to_date nulls last, role, organisation;
