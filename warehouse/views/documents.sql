-- The parts of each pack: agenda, minutes, reports, appendices.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   document_id: the document
--   pack_id: the pack that holds it
--   ordinal: its place in the pack, from 1
--   kind: agenda, minutes, report, appendix, terms_of_reference, dashboard, action_log or other
--   title: as printed
--   meeting_id: the meeting it belongs to
--   meeting_date: that meeting's date
--   agenda_item: number of the agenda item it belongs to
--   page_from: first page in the pack
--   page_to: last page in the pack
--   rule: what read it
create or replace view main.documents as
select
    fact_id,
    document_id,
    pack_id,
    ordinal,
    kind,
    title,
    meeting_id,
    meeting_date,
    agenda_item,
    page_from,
    page_to,
    rule
from reading.documents;
