-- Money in tables.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   document_id: the document
--   table_title: of the table it stands in
--   label: the row's label
--   column_head: the column's heading
--   amount: in pounds
--   amount_text: as printed
create or replace view main.amounts as
select
    null::varchar as fact_id,
    null::varchar as document_id,
    null::varchar as table_title,
    null::varchar as label,
    null::varchar as column_head,
    null::double as amount,
    null::varchar as amount_text
where false;
