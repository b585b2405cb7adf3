select path, size, mtime_ns, pack_id from reading.sources where path in (select unnest($paths::varchar[]));
