-- Every whole name of theirs, with the body in whose papers it stands; and what else would go with them.
select distinct m.name, m.body_id
from settled.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id
where l.person_id = $person_id and not m."local"
order by m.name, m.body_id;
