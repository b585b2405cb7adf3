-- Corrections that a later meeting made to a meeting's minutes. What was printed first stays as printed.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: inferred: the meeting whose minutes were corrected; NULL where no paper of it is here
--   meeting_date: its date
--   minute: the minute corrected, where the words or the replaced text say which
--   kind: replaced, removed, added, reads, present, apologies or other
--   old_text: the words taken out
--   new_text: the words put in, or the name
--   words: the correction as printed
--   recorded_at: the meeting that made it
--   recorded_on: its date
--   recorded_minute: the minute that records it
--   amended_fact_id: inferred: the minute that holds the old words, where only one does, and once
--   as_amended: inferred: its text with the correction made
create or replace view main.amendments as
select
    fact_id, meeting_id, meeting_date, minute, kind, old_text, new_text, words, recorded_at, recorded_on,
    recorded_minute, amended_fact_id, as_amended
from settled.amendments;
