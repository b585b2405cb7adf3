-- People by name, a screenful at a time: those after a name, with the words in one of their printed names.
select p.person_id, p.name, p.first_seen, p.last_seen, p.mentions
from settled.people as p
where ($after::varchar is null or (p.name, p.person_id) > ($after, $after_id))
    and (
        $text::varchar is null
        or p.person_id in (
            select n.person_id from settled.person_names as n where contains(lower(n.name), lower($text))
        )
    )
order by p.name, p.person_id
limit $limit;
