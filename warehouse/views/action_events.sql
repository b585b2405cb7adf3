-- What became of actions, event by event (inferred, with a confidence).
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   action_id: the action
--   event: raised, reported, closed or restated
--   event_date: when
--   meeting_id: the meeting at which
--   where_kind: minute, agenda_item or report
--   where_ref: its number or title
--   reason: why it is taken to be about this action
--   confidence: from 0 to 1
--   quote: the words that show it
--   source_fact_id: the minute, agenda item or report that holds the words
create or replace view main.action_events as
select
    fact_id, action_id, event, event_date, meeting_id, where_kind, where_ref, reason, confidence, quote,
    source_fact_id
from settled.action_events;
