select count(*) from reading.packs;
