insert into reading.sources (path, size, mtime_ns, pack_id)
select unnest($paths::varchar[]), unnest($sizes::bigint[]), unnest($mtimes::bigint[]), unnest($packs::varchar[]);
