select coalesce(max(pack_no), 0) from reading.packs;
