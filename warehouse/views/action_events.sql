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
create or replace view main.action_events as
select
    null::varchar as fact_id,
    null::varchar as action_id,
    null::varchar as event,
    null::date as event_date,
    null::varchar as meeting_id,
    null::varchar as where_kind,
    null::varchar as where_ref,
    null::varchar as reason,
    null::double as confidence
where false;
