-- What reports recommend.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   report: its title
--   meeting_date: date of the meeting it was put to
--   number: such as 8(a)
--   text: as printed
--   ordinal: place in the report, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.recommendations as
select
    r.fact_id,
    r.report_id,
    r.report,
    r.meeting_date,
    r.number,
    r.text,
    r.ordinal,
    r.document_id,
    r.rule
from reading.recommendations as r
semi join settled.first_printings as p
    on p.relation = 'recommendations' and p.fact_id = r.fact_id and p.pack_no = r.pack_no;
