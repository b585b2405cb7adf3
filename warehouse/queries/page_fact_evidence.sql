-- Every place of a fact with its box.
select fact_id, pack_id, page, char_start, char_end, x0, top, x1, bottom
from settled.evidence where fact_id = $fact_id
order by ordinal;
