-- Reports put to meetings.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   document_id: the document it is
--   meeting_id: the meeting it was put to
--   meeting_date: its date
--   report_date: the report's own date
--   agenda_item: the item's number
--   title: as printed
create or replace view main.reports as
select
    null::varchar as fact_id,
    null::varchar as report_id,
    null::varchar as document_id,
    null::varchar as meeting_id,
    null::date as meeting_date,
    null::date as report_date,
    null::varchar as agenda_item,
    null::varchar as title
where false;
