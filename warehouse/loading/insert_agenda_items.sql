insert into reading.agenda_items by name
from read_json($files, format := 'newline_delimited', columns := $columns);
