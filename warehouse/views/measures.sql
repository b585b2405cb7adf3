-- Measures planned under priorities, without values.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   table_title: of the table it stands in
--   group_name: the group it stands under
--   priority_number: the priority's number
--   priority: as printed
--   measure: as printed
--   ordinal: place in the table, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.measures as
select
    m.fact_id,
    m.table_title,
    m.group_name,
    m.priority_number,
    m.priority,
    m.measure,
    m.ordinal,
    m.document_id,
    m.rule
from reading.measures as m
semi join settled.first_printings as p
    on p.relation = 'measures' and p.fact_id = m.fact_id and p.pack_no = m.pack_no;
