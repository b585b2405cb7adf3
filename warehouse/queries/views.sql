select view_name from duckdb_views()
where database_name = current_database() and schema_name = 'main' and not internal
order by view_name;
