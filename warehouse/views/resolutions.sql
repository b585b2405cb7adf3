-- What was resolved, agreed or noted, clause by clause.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   resolution_id: the resolution
--   minute_id: the minute it stands in
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: that minute's number
--   verb: the paper's operative word (RESOLVED, AGREED, NOTED, …), misprints normalised
--   form: block or inline
--   clause: a, b, … where lettered
--   text: without the clause letter
--   restated: true where the paper prints again what it has printed above
--   outcome: inferred: noted, approved, requested, appointed, deferred, confirmed, …
--   ordinal: place in the minutes, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.resolutions as
select
    r.fact_id,
    r.resolution_id,
    r.minute_id,
    r.meeting_id,
    r.meeting_date,
    r.minute,
    r.verb,
    r.form,
    r.clause,
    r.text,
    r.restated,
    r.outcome,
    r.ordinal,
    r.document_id,
    r.rule
from reading.resolutions as r
semi join settled.printings as p
    on p.relation = 'resolutions' and p.meeting_id = r.meeting_id
    and p.pack_no = r.pack_no and p.document_id = r.document_id;
