-- Terms of reference and the quorum they ask for.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   tor_id: the terms of reference
--   body: whose they are
--   as_of: date of the meeting they were put to
--   quorum: as printed
--   quorum_members: how many members
--   quorum_agencies: how many agencies
--   meets: how often, as printed
--   body_id: whose they are
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.terms_of_reference as
select
    t.fact_id,
    t.tor_id,
    coalesce(b.name, t.body) as body,
    t.as_of,
    t.quorum,
    t.quorum_members,
    t.quorum_agencies,
    t.meets,
    t.body_id,
    t.document_id,
    t.rule
from reading.terms_of_reference as t
semi join settled.first_printings as p
    on p.relation = 'terms_of_reference' and p.fact_id = t.fact_id and p.pack_no = t.pack_no
left join settled.bodies as b on b.body_id = t.body_id;
