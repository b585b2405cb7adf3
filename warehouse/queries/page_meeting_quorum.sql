select result, members_present, quorum_members, agencies_present, quorum_agencies, reason
from settled.quorum_checks where meeting_id = $meeting_id;
