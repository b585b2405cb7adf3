-- These pages of these packs.
select g.pack_id, g.page, g.text, g.width, g.height, k.media_type
from (select unnest($pack_ids::varchar[]) as pack_id, unnest($pages::integer[]) as page) as w
join reading.packs as k on k.pack_id = w.pack_id
join reading.pages as g on g.pack_no = k.pack_no and g.page = w.page;
