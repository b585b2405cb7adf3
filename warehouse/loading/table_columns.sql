select table_name, column_name, data_type
from duckdb_columns()
where database_name = current_database() and schema_name = 'reading'
    and column_name <> 'pack_no' -- a pack's number is given by the warehouse
order by table_name, column_index;
