-- What this load replaces or takes away.
insert into near_packs
select pack_id, pack_no from reading.packs where pack_id in (from touched_packs);
insert into old_packs from near_packs;
