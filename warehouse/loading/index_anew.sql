-- What was indexed of these packs goes.
delete from search.postings
where entry in (select entry from search.entries where pack_no in (select pack_no from indexed_packs));
delete from search.entries where pack_no in (select pack_no from indexed_packs);
