insert into reading.attendances by name
from read_json($files, format := 'newline_delimited', columns := $columns);
