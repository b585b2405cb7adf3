-- Corrections that a meeting made to earlier minutes; their words are in settled.evidence.
create table settled.amendments (
    fact_id varchar not null,
    meeting_id varchar,
    meeting_date date,
    minute varchar,
    kind varchar not null,
    old_text varchar,
    new_text varchar,
    words varchar not null,
    recorded_at varchar not null,
    recorded_on date not null,
    recorded_minute varchar,
    source_fact_id varchar not null,
    amended_fact_id varchar,
    as_amended varchar
);
