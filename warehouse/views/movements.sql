-- Who came after the start or left before the end, where the minutes say so.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute's number
--   name: who, as printed
--   movement: arrives or leaves
--   time: when, where printed
--   attendance_fact_id: the listing whose name it is, where one only can be meant
--   ordinal: place among the meeting's votes and movements, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.movements as
select
    m.fact_id,
    m.meeting_id,
    m.meeting_date,
    m.minute,
    m.name,
    m.movement,
    m."time",
    m.list_fact_id as attendance_fact_id,
    m.ordinal,
    m.document_id,
    m.rule
from reading.movements as m
semi join settled.printings as p
    on p.relation = 'movements' and p.meeting_id = m.meeting_id
    and p.pack_no = m.pack_no and p.document_id = m.document_id;
