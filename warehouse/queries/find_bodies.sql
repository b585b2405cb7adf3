-- Bodies by some words of their name, their acronym or their id.
select body_id, name, lower(name) = lower($words) or lower(acronym) = lower($words) or body_id = $words as exact
from main.bodies
where contains(lower(name), lower($words)) or lower(acronym) = lower($words) or starts_with(body_id, $words)
order by name, body_id;
