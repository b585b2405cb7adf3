select p.file_name, p.status, p.message,
    (select list(s.path order by s.path) from reading.sources as s where s.pack_id = p.pack_id) as paths
from main.packs as p
where p.status <> 'ok'
order by p.status, p.file_name, p.pack_id;
