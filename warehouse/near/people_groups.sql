-- The groups that hang together with the wanted mentions, and all their mentions: by a key that both have, or in a
-- pack or a meeting of which there are no keys, since all its mentions are here.
create or replace temp table asked_groups as
with beside as (select pack_no, meeting_id from near.reading.mentions where fact_id in (from wanted_mentions)),
alike as (
    select distinct l.surname, p.surname as other
    from like_surnames as l join settled.surname_parts as p on p.part = l.part
),
hashes as (
    select hash(surname || ' ' || place) as "key" from wanted_keys
    union
    select hash(a.other || ' ' || w.place) from wanted_keys as w join alike as a on a.surname = w.surname
)
select group_id from settled.person_keys where "key" in (from hashes)
union
select group_id from held_groups where mention_id in (from wanted_mentions)
union
select g.group_id
from held_groups as g
join near.reading.mentions as n on n.fact_id = g.mention_id
where n.pack_no in (select pack_no from beside) or n.meeting_id in (select meeting_id from beside);

insert into near.before.person_groups
select r.* from settled.person_groups as r
where r.rowid in (select s.rowid from settled.person_groups as s where s.group_id in (from asked_groups));
insert into near.settled.person_groups from near.before.person_groups;
-- with where they stand, since to look for them once more takes as long again
create or replace temp table held_keys as
select rowid as place, "key", group_id from settled.person_keys where group_id in (from asked_groups);
insert into near.before.person_keys select "key", group_id from held_keys;
insert into near.settled.person_keys from near.before.person_keys;

insert into asked_mentions
from wanted_mentions
union
select mention_id from near.before.person_groups;

-- their mentions in papers elsewhere, with what is known of these
create or replace temp table near_mentions as
select mention_id as fact_id, pack_no from near.before.person_groups
where mention_id not in (select fact_id from near.reading.mentions) and mention_id not in (from touched_facts);
