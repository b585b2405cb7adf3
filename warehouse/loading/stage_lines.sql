-- The rows of one kind that a load holds in hand, each column as the type its table has. A table and not a view:
-- DuckDB takes longer to find out what a file of JSON is than to read some thousands of its lines.
create or replace temp table staged as
from read_json($files, format = 'newline_delimited', columns = $columns);
