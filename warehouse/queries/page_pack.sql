select pack_id, file_name, media_type, pages, title, ingested_at, extractor_version, status, message, layout
from main.packs where pack_id = $pack_id;
