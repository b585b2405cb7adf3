insert into reading.info (key, value) values ($key, $value);
