-- Every printed form, the commonest first, and why it is thought to be theirs.
select name, mentions, score, decided_by, reason, against
from main.person_names
where person_id = $person_id
order by mentions desc, name;
