select path, size, mtime_ns from reading.sources where pack_id = $pack_id order by path;
