-- Acronyms that documents explain.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   acronym: as printed
--   meaning: as printed
--   document_id: the document
create or replace view main.acronyms as
select
    null::varchar as fact_id,
    null::varchar as acronym,
    null::varchar as meaning,
    null::varchar as document_id
where false;
