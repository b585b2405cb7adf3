-- The papers among which names are held against one another, where anything is named otherwise now.
insert into asked_scopes
select scope from (from near.settled.organisation_mentions except from near.before.organisation_mentions)
union
select scope from (from near.before.organisation_mentions except from near.settled.organisation_mentions);

insert into near.before.organisation_mentions
select r.* from settled.organisation_mentions as r
where r.scope in (from asked_scopes) and r.pack_id not in (select pack_id from copied_packs);
insert into near.settled.organisation_mentions
select b.* from near.before.organisation_mentions as b
where b.pack_id not in (select pack_id from copied_packs);

insert into near.before.organisation_names
select r.* from settled.organisation_names as r
where r.scope in (from asked_scopes) and r.pack_id not in (select pack_id from copied_packs);
insert into near.settled.organisation_names
select b.* from near.before.organisation_names as b
where b.pack_id not in (select pack_id from copied_packs);

insert into near.before.organisation_successions from settled.organisation_successions;
insert into near.settled.organisation_successions from settled.organisation_successions;

insert into near.before.name_doubts
select r.* from settled.name_doubts as r where r.kind = 'organisation' and r.scope in (from asked_scopes);
insert into near.settled.name_doubts from near.before.name_doubts;
