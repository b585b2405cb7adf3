select * from main.indicators where indicator_id = $indicator_id;
