-- Organisations with every name they are printed under.
select
    o.organisation_id, o.name, o.kind,
    coalesce(n.names, []) as names
from main.organisations as o
left join (
    select organisation_id, list(name order by mentions desc, name) as names
    from main.organisation_names group by organisation_id
) as n using (organisation_id)
order by o.organisation_id;
