-- Minutes that name another minute by its number.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute that refers
--   context: the words round the reference
--   refers_to_minute: the number referred to, as printed
--   refers_to_meeting_id: inferred: the meeting whose minutes hold that number
--   refers_to_date: inferred: that meeting's date
--   document_id: the printing it is read from
--   rule: what read it
--   refers_to_minute_id: inferred: that minute
--   reason: why that one, or why none
create or replace view main.minute_references as
select
    r.fact_id,
    r.meeting_id,
    r.meeting_date,
    r.minute,
    r.context,
    r.refers_to_minute,
    s.refers_to_meeting_id,
    s.refers_to_date,
    r.document_id,
    r.rule,
    s.refers_to_minute_id,
    s.reason
from reading.minute_references as r
semi join settled.printings as p
    on p.relation = 'minute_references' and p.meeting_id = r.meeting_id
    and p.pack_no = r.pack_no and p.document_id = r.document_id
left join settled.minute_references as s on s.fact_id = r.fact_id;
