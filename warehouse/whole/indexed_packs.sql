-- Everything is indexed: which printing is shown may be another now anywhere.
create or replace temp table indexed_packs as select pack_id, pack_no from reading.packs;
delete from search.postings;
delete from search.entries;
