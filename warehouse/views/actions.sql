-- What somebody is to do after a meeting.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   action_id: the action
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute's number
--   clause: the resolution's clause
--   source: resolution, request or action_log
--   text: what is to be done
--   owner: by whom, as printed
--   owner_person_id: the person, where settled
--   due: by when, as printed
--   due_date: by when, where it is a date
--   status: inferred: open, reported, closed or overdue
create or replace view main.actions as
select
    null::varchar as fact_id,
    null::varchar as action_id,
    null::varchar as meeting_id,
    null::date as meeting_date,
    null::varchar as minute,
    null::varchar as clause,
    null::varchar as source,
    null::varchar as text,
    null::varchar as owner,
    null::varchar as owner_person_id,
    null::varchar as due,
    null::date as due_date,
    null::varchar as status
where false;
