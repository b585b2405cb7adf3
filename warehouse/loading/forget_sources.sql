delete from reading.sources where path in (select unnest($paths::varchar[]));
