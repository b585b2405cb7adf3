-- The outcomes that dashboards report on.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   dashboard: the dashboard's title
--   meeting_date: date of the meeting it was put to
--   outcome: as printed
--   rag: R, A or G
--   comment: as printed
--   ordinal: place in the dashboard, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.outcomes as
select
    o.fact_id,
    o.dashboard,
    o.meeting_date,
    o.outcome,
    o.rag,
    o.comment,
    o.ordinal,
    o.document_id,
    o.rule
from reading.outcomes as o
semi join settled.first_printings as p
    on p.relation = 'outcomes' and p.fact_id = o.fact_id and p.pack_no = o.pack_no;
