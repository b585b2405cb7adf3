insert into loading_packs
select unnest($packs::varchar[]), unnest($digests::varchar[]), unnest(range($first, $first + len($packs::varchar[])));
