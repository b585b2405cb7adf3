-- Packs whose files are gone or hold another pack now, unless some other file holds them.
select pack_id from reading.sources where path in (select unnest($paths::varchar[]))
intersect
select pack_id from reading.packs
except
select pack_id from reading.sources where path not in (select unnest($paths::varchar[]))
except
select unnest($packs::varchar[])
order by pack_id;
