-- Where each fact is shown, in the order of the keys.
delete from search.places;
insert into search.places
select distinct search.place_key(fact_id), pack_no from settled.evidence order by all;
