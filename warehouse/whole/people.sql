insert into touched_organisations
select organisation_id from settled.organisation_names
union
select organisation_id from settled.organisations;

insert into asked_mentions
select fact_id from settled.mentions
union
select mention_id from settled.person_links
union
select mention_id from settled.person_groups;
