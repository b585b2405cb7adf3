insert into reading.report_contacts by name
from read_json($files, format := 'newline_delimited', columns := $columns);
