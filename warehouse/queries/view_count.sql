select count(*) from query_table($view);
