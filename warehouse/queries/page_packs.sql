-- Packs by file name, a screenful at a time.
select p.pack_id, p.file_name, p.media_type, p.pages, p.title, p.status, p.message
from reading.packs as p
where ($after::varchar is null or (p.file_name, p.pack_id) > ($after, $after_id))
    and ($status::varchar is null or p.status = $status)
    and ($text::varchar is null or contains(lower(p.file_name || ' ' || coalesce(p.title, '')), lower($text)))
order by p.file_name, p.pack_id
limit $limit;
