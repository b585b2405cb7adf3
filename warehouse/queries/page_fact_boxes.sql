-- The evidence of these facts in one pack.
select fact_id, page, char_start, char_end, x0, top, x1, bottom
from settled.evidence
where pack_no in (select pack_no from reading.packs where pack_id = $pack_id)
    and fact_id in (select unnest($fact_ids::varchar[]))
order by page, char_start, fact_id;
