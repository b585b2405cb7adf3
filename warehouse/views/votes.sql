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
--   votes_for: how many, as counted in print
--   votes_against: how many
--   abstentions: how many
--   outcome: as printed
--   carried: whether it was; NULL where it was withdrawn or the paper doesn't say
--   resolution_id: the resolution it led to
--   recorded: who voted how (for, against, abstain), where recorded by name
--   ordinal: place among the meeting's votes and movements, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.votes as
select
    v.fact_id,
    v.vote_id,
    v.meeting_id,
    v.meeting_date,
    v.minute,
    v.motion,
    v.kind,
    v.mover,
    v.seconder,
    v.votes_for,
    v.votes_against,
    v.abstentions,
    v.outcome,
    v.carried,
    v.resolution_id,
    v.recorded,
    v.ordinal,
    v.document_id,
    v.rule
from reading.votes as v
semi join settled.printings as p
    on p.relation = 'votes' and p.meeting_id = v.meeting_id
    and p.pack_no = v.pack_no and p.document_id = v.document_id;
