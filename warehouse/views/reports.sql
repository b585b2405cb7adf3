-- Reports put to meetings.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   document_id: the printing it is read from
--   meeting_id: the meeting it was put to
--   meeting_date: its date
--   report_date: the date printed over the report
--   agenda_item: the item's number
--   title: as printed
--   rule: what read it
create or replace view main.reports as
select
    r.fact_id,
    r.report_id,
    r.document_id,
    r.meeting_id,
    r.meeting_date,
    r.report_date,
    r.agenda_item,
    r.title,
    r.rule
from reading.reports as r
semi join settled.first_printings as p
    on p.relation = 'reports' and p.fact_id = r.fact_id and p.pack_no = r.pack_no;
