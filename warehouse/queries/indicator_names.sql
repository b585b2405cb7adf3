select name, unit, mentions, score, reason
from main.indicator_names
where indicator_id = $indicator_id
order by mentions desc, name, unit;
