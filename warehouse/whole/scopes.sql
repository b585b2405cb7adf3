insert into asked_scopes
select scope from settled.organisation_mentions
union
select scope from settled.organisation_names where scope is not null;
