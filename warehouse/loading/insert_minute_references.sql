insert into reading.minute_references by name
from read_json($files, format := 'newline_delimited', columns := $columns);
