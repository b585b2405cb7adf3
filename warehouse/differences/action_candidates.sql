delete from settled.action_candidates as r
using (from near.before.action_candidates except from near.settled.action_candidates) as g
where r.action_id = g.action_id and r.meeting_id = g.meeting_id and r.source_fact_id = g.source_fact_id and r.quote is not distinct from g.quote and r.reason is not distinct from g.reason;
insert into settled.action_candidates
from near.settled.action_candidates except from near.before.action_candidates;
