-- A new answer takes the place of the last one; where none was asked for, the last one stands.
delete from settled.organisations where exists (from settled.organisation_answers);
insert into settled.organisations
select unnest(organisations, recursive := true) from settled.organisation_answers;

delete from settled.organisation_names where exists (from settled.organisation_answers);
insert into settled.organisation_names
select unnest("names", recursive := true) from settled.organisation_answers;

delete from settled.organisation_successions where exists (from settled.organisation_answers);
insert into settled.organisation_successions
select unnest(successions, recursive := true) from settled.organisation_answers;

delete from settled.name_doubts where kind = 'organisation' and exists (from settled.organisation_answers);
insert into settled.name_doubts
select unnest(doubts, recursive := true) from settled.organisation_answers;

delete from settled.organisation_answers;
