insert into reading.movements by name
from read_json($files, format := 'newline_delimited', columns := $columns);
