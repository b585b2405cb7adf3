insert into reading.report_implications by name
from read_json($files, format := 'newline_delimited', columns := $columns);
