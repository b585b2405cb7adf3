-- Everything is asked about.
insert into asked_packs select pack_id from reading.packs;
