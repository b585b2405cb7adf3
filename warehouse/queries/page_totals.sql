select
    (select count(*) from reading.packs) as packs,
    (select coalesce(sum(pages), 0)::bigint from reading.packs) as pages,
    (select count(*) from settled.meetings where has_agenda or has_minutes) as meetings,
    (select count(*) from settled.meetings where has_minutes) as minuted,
    (select count(distinct body_id) from settled.meetings where has_agenda or has_minutes) as bodies,
    (select count(*) from reading.resolutions where not restated) as decisions,
    (select count(*) from settled.action_statuses) as actions,
    (select count(*) from settled.action_statuses where never_heard_of and restated_as is null) as never_heard_of,
    (select count(*) from settled.people) as people,
    (select count(*) from reading.packs where status <> 'ok') as troubled,
    (select min(meeting_date) from settled.meetings where has_agenda or has_minutes) as first_date,
    (select max(meeting_date) from settled.meetings where has_agenda or has_minutes) as last_date;
