insert into reading.future_meetings by name
from read_json($files, format := 'newline_delimited', columns := $columns);
