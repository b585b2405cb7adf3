-- What a report says it implies (legal, financial, equality, …).
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   report: its title
--   label: what kind of implication, as printed
--   text: as printed
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.report_implications as
select
    r.fact_id,
    r.report_id,
    r.report,
    r.label,
    r.text,
    r.document_id,
    r.rule
from reading.report_implications as r
semi join settled.first_printings as p
    on p.relation = 'report_implications' and p.fact_id = r.fact_id and p.pack_no = r.pack_no;
