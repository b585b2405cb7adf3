-- The lines of each meeting's agenda.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: the meeting
--   meeting_date: its date
--   ordinal: place on the agenda, from 1
--   number: as printed
--   title: without presenter and page range
--   presenter: who presents it, as printed
--   presenter_organisation: of the presenter, as printed
--   page_from: first page of its papers, as printed
--   page_to: last page of its papers, as printed
--   note: such as 'Verbal report'
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.agenda_items as
select
    a.fact_id,
    a.meeting_id,
    a.meeting_date,
    a.ordinal,
    a.number,
    a.title,
    a.presenter,
    a.presenter_organisation,
    a.page_from,
    a.page_to,
    a.note,
    a.document_id,
    a.rule
from reading.agenda_items as a
semi join settled.printings as p
    on p.relation = 'agenda_items' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id;
