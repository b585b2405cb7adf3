insert into reading.report_sections by name
from read_json($files, format := 'newline_delimited', columns := $columns);
