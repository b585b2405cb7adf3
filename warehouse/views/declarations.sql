-- Interests declared at meetings.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute's number
--   name: who declared, as printed
--   person_id: the person, where settled
--   interest_type: as printed
--   subject: what it is about
--   agenda_item: the item it bears on
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.declarations as
select
    d.fact_id,
    d.meeting_id,
    d.meeting_date,
    d.minute,
    d.name,
    f.person_id,
    d.interest_type,
    d.subject,
    d.agenda_item,
    d.document_id,
    d.rule
from reading.declarations as d
left join settled.person_facts as f
    on f.pack_no = d.pack_no and f.fact_id = d.fact_id and f.where_kind = 'declaration'
semi join settled.printings as p
    on p.relation = 'declarations' and p.meeting_id = d.meeting_id
    and p.pack_no = d.pack_no and p.document_id = d.document_id;
