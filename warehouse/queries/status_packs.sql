select status, count(*) as packs, sum(pages)::bigint as pages
from main.packs
group by status
order by case status when 'ok' then 1 when 'partial' then 2 else 3 end;
