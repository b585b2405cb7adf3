-- Of the packs whose files are gone or hold another pack now, those that no other file holds.
select pack_id from reading.packs where pack_id in (select unnest($packs::varchar[]))
except
select pack_id from reading.sources
where pack_id in (select unnest($packs::varchar[])) and path not in (select unnest($paths::varchar[]))
order by pack_id;
