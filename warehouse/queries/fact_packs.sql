-- The packs that may print the fact of this id.
select pack_no from search.places where "key" = search.place_key($fact_id);
