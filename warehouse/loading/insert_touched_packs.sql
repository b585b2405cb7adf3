insert into touched_packs select unnest($packs::varchar[]) except from touched_packs;
