-- The headings of reports.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   ordinal: place in the report, from 1
--   level: 1 for main headings, 2 for those under them
--   heading: as printed
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.report_sections as
select
    r.fact_id,
    r.report_id,
    r.ordinal,
    r.level,
    r.heading,
    r.document_id,
    r.rule
from reading.report_sections as r
semi join settled.first_printings as p
    on p.relation = 'report_sections' and p.fact_id = r.fact_id and p.pack_no = r.pack_no;
