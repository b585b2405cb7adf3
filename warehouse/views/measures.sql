-- Measures listed under priorities.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   table_title: of the table it stands in
--   group_name: the group it stands under
--   priority_number: the priority's number
--   priority: as printed
--   measure: as printed
create or replace view main.measures as
select
    null::varchar as fact_id,
    null::varchar as table_title,
    null::varchar as group_name,
    null::varchar as priority_number,
    null::varchar as priority,
    null::varchar as measure
where false;
