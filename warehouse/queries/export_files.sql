select
    p.pack_id, p.file_name, p.media_type, p.title, p.ingested_at,
    (select min(s.size) from reading.sources as s where s.pack_id = p.pack_id) as size
from main.packs as p
order by p.pack_id;
