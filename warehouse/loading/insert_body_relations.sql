insert into reading.body_relations by name
from read_json($files, format := 'newline_delimited', columns := $columns);
