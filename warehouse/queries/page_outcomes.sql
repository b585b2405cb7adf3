select fact_id, any_value(outcome) as outcome
from reading.resolutions where fact_id in (select unnest($fact_ids::varchar[])) group by fact_id;
