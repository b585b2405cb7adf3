-- What a body says its priorities are.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   body_id: the body
--   body: its name
--   ordinal: place in the list, from 1
--   priority: as printed
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.body_priorities as
select
    r.fact_id,
    r.body_id,
    coalesce(b.name, r.body) as body,
    r.ordinal,
    r.priority,
    r.document_id,
    r.rule
from reading.body_priorities as r
semi join settled.first_printings as p
    on p.relation = 'body_priorities' and p.fact_id = r.fact_id and p.pack_no = r.pack_no
left join settled.bodies as b on b.body_id = r.body_id;
