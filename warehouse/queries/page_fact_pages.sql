-- The pages that a fact's quotes stand on.
select g.pack_id, g.page, g.text, g.width, g.height, k.media_type
from reading.pages as g
join reading.packs as k using (pack_id)
where (g.pack_id, g.page) in (select (e.pack_id, e.page) from settled.evidence as e where e.fact_id = $fact_id);
