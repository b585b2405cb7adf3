insert into reading.sources (path, size, mtime_ns, pack_id) values ($path, $size, $mtime_ns, $pack_id);
