-- Each pack is there once, and so is the account of how it got here.
select 'pack ' || pack_id || ' is there ' || count(*) || ' times' as message
from (select pack_id from reading.packs union all select pack_id from reading.loads)
where pack_id in (from touched_packs)
group by pack_id
having count(*) <> 2
order by message;
