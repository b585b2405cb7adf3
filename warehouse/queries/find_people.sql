-- A person by id (or how it begins), by settled or printed name, or by words that one of the names holds.
with asked as (
    select
        p.person_id, p.name, p.first_seen, p.last_seen, p.mentions,
        case
            when starts_with(p.person_id, $asked) then 1
            when lower(p.name) = lower($asked) or bool_or(lower(n.name) = lower($asked)) then 1
            -- a word is folded only at its end, and few names hold the beginning of the first one asked for
            when bool_or(
                case
                    when contains(
                        lower(strip_accents(n.name)),
                        left(search.terms($asked)[1], greatest(len(search.terms($asked)[1]) - 1, 1))
                    ) then list_has_all(search.terms(n.name), search.terms($asked))
                end
            ) then 2
            when bool_or(contains(lower(n.name), lower($asked))) then 3
        end as rank
    from main.people as p
    join main.person_names as n using (person_id)
    where len(search.terms($asked)) > 0
    group by p.person_id, p.name, p.first_seen, p.last_seen, p.mentions
)
select person_id, name, first_seen, last_seen, mentions
from asked
where rank is not null
qualify rank = min(rank) over ()
order by mentions desc, name, person_id;
