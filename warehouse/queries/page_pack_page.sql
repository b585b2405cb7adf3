select g.pack_id, g.page, g.text, g.width, g.height, g.source, k.file_name, k.pages, k.media_type
from reading.pages as g
join reading.packs as k using (pack_id)
where g.pack_id = $pack_id and g.page = $page;
