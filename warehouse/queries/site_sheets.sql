-- Every page as the fact pages show it.
select g.pack_id, g.page, g.text, g.width, g.height, k.media_type
from reading.pages as g
join reading.packs as k using (pack_id)
where g.pack_id in (select unnest($pack_ids::varchar[]));
