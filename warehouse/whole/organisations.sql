-- A pack that went takes its names along.
delete from settled.organisation_mentions where pack_id not in (from asked_packs);
