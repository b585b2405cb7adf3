-- Packs whose files are gone or hold another pack now, unless some other file holds them.
with left_by as (
    select pack_id from reading.sources where path in (select unnest($paths::varchar[]))
    intersect
    select pack_id from reading.packs
    except
    select unnest($packs::varchar[])
)
from left_by
except
select pack_id from reading.sources
where pack_id in (from left_by) and path not in (select unnest($paths::varchar[]))
order by pack_id;
