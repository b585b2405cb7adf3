select fact_id, resolution_id, verb, clause, text, outcome, restated
from main.resolutions where minute_id = $minute_id order by ordinal, fact_id;
