-- The numbered or headed minutes of each meeting.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   minute_id: the minute
--   meeting_id: the meeting
--   meeting_date: its date
--   ordinal: place in the minutes, from 1
--   number: as printed
--   heading: as printed, without a final full stop
--   text: what is minuted
--   subheadings: headings within it
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.minutes as
select
    m.fact_id,
    m.minute_id,
    m.meeting_id,
    m.meeting_date,
    m.ordinal,
    m.number,
    m.heading,
    m.text,
    m.subheadings,
    m.document_id,
    m.rule
from reading.minutes as m
semi join settled.printings as p
    on p.relation = 'minutes' and p.meeting_id = m.meeting_id
    and p.pack_no = m.pack_no and p.document_id = m.document_id;
