insert into reading.body_priorities by name
from read_json($files, format := 'newline_delimited', columns := $columns);
