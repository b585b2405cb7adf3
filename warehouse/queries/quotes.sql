-- Every place that prints these facts.
select e.fact_id, e.pack_id, k.file_name, e.page, e.char_start, e.char_end, e.x0, e.top, e.x1, e.bottom, e.quote
from main.evidence as e
join main.packs as k using (pack_id)
where e.fact_id in (select unnest($fact_ids::varchar[]))
order by e.fact_id, e.ordinal;
