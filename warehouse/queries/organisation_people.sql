select p.name, t.role, t.from_date, t.to_date, p.person_id
from main.person_posts as t
join main.people as p using (person_id)
where t.organisation_id = $organisation_id
order by t.from_date nulls last, p.name, t.role;
