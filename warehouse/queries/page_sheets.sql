-- These pages of these packs.
select g.pack_id, g.page, g.text, g.width, g.height, k.media_type
from (select unnest($pack_ids::varchar[]) as pack_id, unnest($pages::integer[]) as page) as w
join reading.pages as g on g.pack_id = w.pack_id and g.page = w.page
join reading.packs as k on k.pack_id = g.pack_id;
