delete from touched_organisations;
insert into touched_organisations
select organisation_id from (from near.settled.organisation_names except from near.before.organisation_names)
union
select organisation_id from (from near.before.organisation_names except from near.settled.organisation_names);
