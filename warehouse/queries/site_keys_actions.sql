select distinct action_id from main.actions order by action_id;
