-- What a page or a command asks of one meeting, minute or action is found without going through all there are.
create index printings_by_meeting on settled.printings (meeting_id);
create index documents_by_meeting on reading.documents (meeting_id);
create index minutes_by_meeting on reading.minutes (meeting_id);
create index minutes_by_id on reading.minutes (minute_id);
create index resolutions_by_meeting on reading.resolutions (meeting_id);
create index resolutions_by_minute on reading.resolutions (minute_id);
create index minute_references_by_meeting on reading.minute_references (meeting_id);
create index minute_references_by_minute on settled.minute_references (refers_to_minute_id);
create index actions_by_meeting on reading.actions (meeting_id);
create index actions_by_id on reading.actions (action_id);
create index action_statuses_by_id on settled.action_statuses (action_id);
create index action_events_by_id on settled.action_events (action_id);
create index action_events_by_source on settled.action_events (source_fact_id);
