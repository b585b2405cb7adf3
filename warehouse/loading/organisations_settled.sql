-- The settled name of each organisation that is named otherwise now: the form most written out, of these the one
-- printed most, of these the longest.
delete from settled.organisations where organisation_id in (from touched_organisations);

insert into settled.organisations
select organisation_id, name, kind
from (
    select organisation_id, name, any_value(kind) as kind, sum(mentions) as mentions, max(fullness) as fullness
    from settled.organisation_names
    where organisation_id in (from touched_organisations)
    group by organisation_id, name
)
qualify row_number() over (
    partition by organisation_id order by fullness desc, mentions desc, length(name) desc, name desc
) = 1;
