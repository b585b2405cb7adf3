select action_id, fact_id, minute, clause, text, owner, due, status, never_heard_of
from main.actions where meeting_id = $meeting_id and restated_as is null order by ordinal, fact_id;
