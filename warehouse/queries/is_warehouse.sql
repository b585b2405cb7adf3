select count(*) = 1 from duckdb_tables()
where database_name = current_database() and schema_name = 'reading' and table_name = 'migrations';
