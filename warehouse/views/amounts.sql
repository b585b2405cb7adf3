-- Money in tables and sentences, in pounds.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   document_id: the document
--   table_title: of the table it stands in
--   label: the row's label
--   column_head: the column's heading
--   amount: in pounds
--   amount_text: as printed
--   is_total: whether it is a total of others: sum only those that are not
--   rule: what read it
create or replace view main.amounts as
select
    a.fact_id,
    a.document_id,
    a.table_title,
    a.label,
    a.column_head,
    a.amount,
    a.amount_text,
    a.is_total,
    a.rule
from reading.amounts as a
semi join settled.first_printings as p
    on p.relation = 'amounts' and p.fact_id = a.fact_id and p.pack_no = a.pack_no;
