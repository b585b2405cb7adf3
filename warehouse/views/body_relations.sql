-- What bodies are to each other.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   body_id: the body
--   body: its name
--   relation: reports_to, part_of or member
--   other: the other, as printed
--   other_body_id: the other body, where it is known
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.body_relations as
select
    r.fact_id,
    r.body_id,
    coalesce(b.name, r.body) as body,
    r.relation,
    r.other,
    r.other_body_id,
    r.document_id,
    r.rule
from reading.body_relations as r
semi join settled.first_printings as p
    on p.relation = 'body_relations' and p.fact_id = r.fact_id and p.pack_no = r.pack_no
left join settled.bodies as b on b.body_id = r.body_id;
