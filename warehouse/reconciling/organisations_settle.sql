-- A new answer takes the place of the last one about the same papers; where none was asked for, the last one stands.
delete from settled.organisation_names
where exists (from settled.organisation_answers) and (
    scope in (from asked_scopes) or pack_id in (select pack_id from asked_packs) or scope is null
);

insert into settled.organisation_names
select organisation_id, name, pack_id, mentions, score, decided_by, reason, against, scope, kind, fullness
from (select unnest("names", recursive := true) from settled.organisation_answers)
-- one name means one organisation in one pack
qualify row_number() over (partition by name, pack_id order by mentions desc, organisation_id) = 1;

delete from settled.organisation_successions where exists (from settled.organisation_answers);
insert into settled.organisation_successions
select unnest(successions, recursive := true) from settled.organisation_answers;

delete from settled.name_doubts
where kind = 'organisation' and exists (from settled.organisation_answers)
    and (scope in (from asked_scopes) or scope is null);
insert into settled.name_doubts
select unnest(doubts, recursive := true) from settled.organisation_answers;

delete from settled.organisation_answers;
