-- The fact that goes by this id, where there is one: more than one row where several relations know the id.
select distinct relation, fact_id
from settled.shown
where fact_id = $fact_id
    and pack_no in (select pack_no from search.places where "key" = search.place_key($fact_id))
order by relation;
