delete from reading.info where key = $key;
