-- The tables that have rows, here and in the copy.
select if(database_name = 'near', 'near.', '') || schema_name || '.' || table_name
from duckdb_tables()
where estimated_size > 0;
