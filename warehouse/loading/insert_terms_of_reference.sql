insert into reading.terms_of_reference by name
from read_json($files, format := 'newline_delimited', columns := $columns);
