select name, mentions, score, decided_by, reason, against
from main.organisation_names
where organisation_id = $organisation_id
order by mentions desc, name;
