select pack_id from reading.packs order by pack_id;
