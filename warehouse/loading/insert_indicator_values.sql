insert into reading.indicator_values by name
from read_json($files, format := 'newline_delimited', columns := $columns);
