select pack_id, file_name, status, message
from reading.packs
where status <> 'ok'
order by case status when 'failed' then 1 else 2 end, file_name, pack_id
limit $limit;
