select * from query_table($view) where fact_id = $fact_id limit 1;
