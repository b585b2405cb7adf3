select path, size, mtime_ns, pack_id from reading.sources;
