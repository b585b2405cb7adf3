select o.organisation_id, o.name, o.kind
from settled.organisations as o
where ($after::varchar is null or (o.name, o.organisation_id) > ($after, $after_id))
    and (
        $text::varchar is null
        or o.organisation_id in (
            select n.organisation_id from settled.organisation_names as n where contains(lower(n.name), lower($text))
        )
    )
order by o.name, o.organisation_id
limit $limit;
