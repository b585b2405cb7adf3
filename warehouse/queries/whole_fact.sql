-- The fact that goes by this id, where there is one: more than one row where several relations know the id. The packs
-- are given, not asked for here: only a number known beforehand lets the engine leave out the others' rows unread.
select distinct relation, fact_id
from settled.shown
where fact_id = $fact_id
    and pack_no between list_min($packs::bigint[]) and list_max($packs::bigint[])
    and list_contains($packs::bigint[], pack_no)
order by relation;
