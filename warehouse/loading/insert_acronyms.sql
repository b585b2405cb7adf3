insert into reading.acronyms by name
from read_json($files, format := 'newline_delimited', columns := $columns);
