select
    (select count(*) from reading.packs) as packs,
    (select count(*) from main.meetings) as meetings,
    (select count(*) from main.bodies) as bodies,
    (select count(*) from changes.states) + (select count(*) from settled.action_events) as facts,
    (select count(*) from main.evidence) as quotes,
    (select count(*) from main.problems) as problems,
    (select max(meeting_date) from main.meetings where has_minutes) as last_minuted,
    (select max(ingested_at) from reading.loads) as last_ingest;
