select distinct body_id from settled.meetings where body_id is not null and (has_agenda or has_minutes) order by body_id;
