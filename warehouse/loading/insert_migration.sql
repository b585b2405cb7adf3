insert into reading.migrations (version, name, applied_at) values ($version, $name, $applied_at);
