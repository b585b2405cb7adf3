-- Mentions that are new, gone, or about which something else is known now, with all others of their documents.
create or replace temp table changed_names as
select name, pack_id from (from near.settled.organisation_names except from near.before.organisation_names)
union
select name, pack_id from (from near.before.organisation_names except from near.settled.organisation_names);

-- of papers elsewhere whose organisation is another now, the mentions come along
create or replace temp table near_mentions as
select n.fact_id, n.pack_no
from reading.mentions as n
join (
    select k.pack_no, c.name
    from changed_names as c
    join reading.packs as k on k.pack_id = c.pack_id
    where k.pack_no not in (select pack_no from copied_packs)
) as c on c.pack_no = n.pack_no and c.name = n.organisation;

create or replace temp table held_groups as
select * from settled.person_groups where pack_no in (select pack_no from copied_packs)
union
select * from settled.person_groups where mention_id in (select fact_id from near_mentions);
