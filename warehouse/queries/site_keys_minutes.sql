select distinct minute_id from main.minutes order by minute_id;
