from query_table($view) order by all;
