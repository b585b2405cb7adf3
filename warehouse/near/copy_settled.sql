-- What the warehouse says of the packs just copied.
create or replace temp table near_meetings as
select distinct meeting_id
from (
    select meeting_id from near.reading.meetings
    union
    select meeting_id from near.settled.meeting_rows
    union
    select meeting_id from near.reading.documents where meeting_id is not null
    union
    from touched_meetings
)
where meeting_id not in (from copied_meetings);

insert into near.before.printings
select r.* from settled.printings as r where r.meeting_id in (from near_meetings);
insert into near.settled.printings select b.* from near.before.printings as b where b.meeting_id in (from near_meetings);

-- single mentions may have come before their pack
create or replace temp table near_printings as
select r.*
from settled.first_printings as r
join near_packs as k on k.pack_no = r.pack_no
anti join near.before.first_printings as b on b.relation = r.relation and b.fact_id = r.fact_id;
insert into near.before.first_printings from near_printings;
insert into near.settled.first_printings from near_printings;

insert into near.before.evidence
select r.* from settled.evidence as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.settled.evidence
select b.* from near.before.evidence as b where b.pack_no in (select pack_no from near_packs);

create or replace temp table near_held as
select r.* from settled.meetings as r
where r.rowid in (select s.rowid from settled.meetings as s where s.meeting_id in (from near_meetings))
    and r.meeting_id not in (select meeting_id from near.before.meetings);
insert into near.before.meetings from near_held;
insert into near.settled.meetings from near_held;

create or replace temp table near_bodies as
select body_id from near.settled.meetings where body_id is not null
union
from touched_bodies
except
select body_id from near.before.bodies;
insert into near.before.bodies select r.* from settled.bodies as r where r.body_id in (from near_bodies);
insert into near.settled.bodies select b.* from near.before.bodies as b where b.body_id in (from near_bodies);

insert into near.before.problems
select r.* from settled.problems as r where r.meeting_id in (from near_meetings);
insert into near.settled.problems select b.* from near.before.problems as b where b.meeting_id in (from near_meetings);

create or replace temp table near_organisation_names as
select r.* from settled.organisation_names as r
where r.pack_id in (select pack_id from near_packs)
    and r.pack_id not in (select pack_id from near.before.organisation_names);
insert into near.before.organisation_names from near_organisation_names;
insert into near.settled.organisation_names from near_organisation_names;

create or replace temp table near_organisation_mentions as
select r.* from settled.organisation_mentions as r
where r.pack_id in (select pack_id from near_packs)
    and r.pack_id not in (select pack_id from near.before.organisation_mentions);
insert into near.before.organisation_mentions from near_organisation_mentions;
insert into near.settled.organisation_mentions from near_organisation_mentions;

create or replace temp table near_links as
select r.* from settled.person_links as r
where r.pack_no in (
        select pack_no from near.before.first_printings
        where relation = 'mentions' and fact_id in (
            select fact_id from near.reading.mentions where pack_no in (select pack_no from near_packs)
        )
    )
    and r.mention_id in (
        select fact_id from near.reading.mentions where pack_no in (select pack_no from near_packs)
    )
    and r.mention_id not in (select mention_id from near.before.person_links)
    and r.mention_id not in (from asked_mentions);
insert into near.before.person_links from near_links;
insert into near.settled.person_links from near_links;

insert into copied_meetings from near_meetings;
insert into copied_packs from near_packs;
delete from near_packs;
