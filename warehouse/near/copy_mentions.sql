-- Single mentions out of papers elsewhere, with what it takes to see them whole.
create or replace temp table far_packs as
select distinct k.pack_id, k.pack_no
from near_mentions as n
join reading.packs as k on k.pack_no = n.pack_no;

insert into near.reading.mentions
select r.*
from reading.mentions as r
join far_packs as k on k.pack_no = r.pack_no
where r.fact_id in (select fact_id from near_mentions)
    and r.fact_id not in (select fact_id from near.reading.mentions);

insert into near.settled.first_printings
select r.*
from settled.first_printings as r
join far_packs as k on k.pack_no = r.pack_no
where r.relation = 'mentions' and r.fact_id in (select fact_id from near_mentions);
insert into near.before.first_printings
select b.* from near.settled.first_printings as b
where b.relation = 'mentions' and b.fact_id in (select fact_id from near_mentions)
    and b.pack_no in (select pack_no from far_packs);

create or replace temp table far_meetings as
select distinct meeting_id from near.reading.mentions
where meeting_id is not null and meeting_id not in (select meeting_id from near.before.meetings)
    and meeting_id not in (select meeting_id from near.settled.meetings);
insert into near.before.meetings
select r.* from settled.meetings as r
where r.rowid in (select s.rowid from settled.meetings as s where s.meeting_id in (from far_meetings));
insert into near.settled.meetings select b.* from near.before.meetings as b where b.meeting_id in (from far_meetings);

create or replace temp table far_bodies as
select distinct body_id from near.settled.meetings
where body_id is not null and body_id not in (select body_id from near.before.bodies)
    and body_id not in (select body_id from near.settled.bodies);
insert into near.before.bodies select r.* from settled.bodies as r where r.body_id in (from far_bodies);
insert into near.settled.bodies select b.* from near.before.bodies as b where b.body_id in (from far_bodies);

insert into near.before.organisation_names
select r.* from settled.organisation_names as r
where r.pack_id in (
    select pack_id from far_packs
    except
    select pack_id from near.before.organisation_names
);
insert into near.settled.organisation_names
select b.* from near.before.organisation_names as b
where b.pack_id in (select pack_id from far_packs)
    and b.pack_id not in (select pack_id from near.settled.organisation_names);
