-- Whether a meeting had the quorum its terms of reference ask for (inferred).
--   meeting_id: the meeting
--   meeting_date: its date
--   body: the body that met
--   tor_id: the terms of reference
--   quorum_members: members asked for
--   quorum_agencies: agencies asked for
--   members_present: members listed as present
--   agencies_present: agencies they came from
--   result: met, not met or unknown
create or replace view main.quorum_checks as
select
    null::varchar as meeting_id,
    null::date as meeting_date,
    null::varchar as body,
    null::varchar as tor_id,
    null::integer as quorum_members,
    null::integer as quorum_agencies,
    null::integer as members_present,
    null::integer as agencies_present,
    null::varchar as result
where false;
