select indicator_id, name, unit, first_period, last_period, "values"
from main.indicators where body_id = $body_id order by name, indicator_id limit $limit;
