-- The seats that terms of reference give.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   tor_id: the terms of reference
--   seat: as printed
--   name: who holds it, as printed
--   voting: whether it votes
--   substitute: who may stand in, as printed
--   ordinal: place in the list, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.seats as
select
    s.fact_id,
    s.tor_id,
    s.seat,
    s.name,
    s.voting,
    s.substitute,
    s.ordinal,
    s.document_id,
    s.rule
from reading.seats as s
semi join settled.first_printings as p
    on p.relation = 'seats' and p.fact_id = s.fact_id and p.pack_no = s.pack_no;
