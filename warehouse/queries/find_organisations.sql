-- An organisation by id (or how it begins), by settled or printed name, or by words that one of the names holds,
-- or by the letters that one begins its words with: 'NWLDC' for a North Westmarch Lakes District Council.
with asked as (
    select
        o.organisation_id, o.name, o.kind,
        case
            when starts_with(o.organisation_id, $asked) then 1
            when lower(o.name) = lower($asked) or bool_or(lower(n.name) = lower($asked)) then 1
            when bool_or(contains(lower(n.name), lower($asked))) then 2
            when bool_or(list_has_all(search.terms(n.name), search.terms($asked))) then 3
            when bool_or(lower($asked) in (
                lower(list_aggregate(regexp_extract_all(n.name, '\b[A-Z]'), 'string_agg', '')),
                lower(list_aggregate(regexp_extract_all(n.name, '\b[A-Za-z]'), 'string_agg', ''))
            )) then 4
        end as rank
    from main.organisations as o
    join main.organisation_names as n using (organisation_id)
    where len(search.terms($asked)) > 0
    group by o.organisation_id, o.name, o.kind
)
select organisation_id, name, kind
from asked
where rank is not null
qualify rank = min(rank) over ()
order by name, organisation_id;
