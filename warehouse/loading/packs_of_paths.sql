-- What the files of these names held until now.
select distinct pack_id from reading.sources where path in (select unnest($paths::varchar[]));
