-- A file that holds anything is somebody's: only an empty one becomes a warehouse.
select count(*) from duckdb_tables() where database_name = current_database();
