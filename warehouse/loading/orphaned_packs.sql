-- Packs that no file holds any more.
select pack_id from reading.packs
except
select pack_id from reading.sources
order by pack_id;
