select fact_id, resolution_id, verb, clause, text, outcome, restated
from main.resolutions where meeting_id = $meeting_id and minute_id = $minute_id order by ordinal, fact_id;
