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
--   reason: why
create or replace view main.quorum_checks as
select
    q.meeting_id,
    q.meeting_date,
    coalesce(b.name, m.body) as body,
    q.tor_id,
    q.quorum_members,
    q.quorum_agencies,
    q.members_present,
    q.agencies_present,
    q.result,
    q.reason
from settled.quorum_checks as q
left join settled.meetings as m on m.meeting_id = q.meeting_id
left join settled.bodies as b on b.body_id = m.body_id;
