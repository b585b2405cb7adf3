-- People with every name they are printed under.
select
    p.person_id, p.name, p.first_seen, p.last_seen,
    coalesce(n.names, []) as names
from main.people as p
left join (
    select person_id, list(name order by mentions desc, name) as names from main.person_names group by person_id
) as n using (person_id)
order by p.person_id;
