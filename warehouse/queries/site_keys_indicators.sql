select indicator_id from main.indicators order by indicator_id;
