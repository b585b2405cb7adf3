-- Acronyms that documents explain.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   acronym: as printed
--   meaning: as printed
--   document_id: the document
--   rule: what read it
create or replace view main.acronyms as
select
    a.fact_id,
    a.acronym,
    a.meaning,
    a.document_id,
    a.rule
from reading.acronyms as a
semi join settled.first_printings as p
    on p.relation = 'acronyms' and p.fact_id = a.fact_id and p.pack_no = a.pack_no;
