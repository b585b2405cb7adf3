-- Motions and amendments put to the vote.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   vote_id: the vote
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute's number
--   motion: its text
--   kind: motion or amendment
--   mover: who moved it, as printed
--   seconder: who seconded it, as printed
--   votes_for: how many
--   votes_against: how many
--   abstentions: how many
--   outcome: as printed
--   carried: whether it was
--   resolution_id: the resolution it led to
--   recorded: who voted how, where recorded
create or replace view main.votes as
select
    null::varchar as fact_id,
    null::varchar as vote_id,
    null::varchar as meeting_id,
    null::date as meeting_date,
    null::varchar as minute,
    null::varchar as motion,
    null::varchar as kind,
    null::varchar as mover,
    null::varchar as seconder,
    null::integer as votes_for,
    null::integer as votes_against,
    null::integer as abstentions,
    null::varchar as outcome,
    null::boolean as carried,
    null::varchar as resolution_id,
    null::struct(name varchar, vote varchar)[] as recorded
where false;
