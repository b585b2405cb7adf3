-- Every place that prints these facts.
select e.fact_id, e.pack_id, k.file_name, e.page, e.char_start, e.char_end, e.x0, e.top, e.x1, e.bottom, e.quote
from search.evidence_of($fact_ids::varchar[]) as e
join reading.packs as k on k.pack_no = e.pack_no
order by e.fact_id, e.ordinal;
