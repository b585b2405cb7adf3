-- What was read, pack by pack, as the pipeline wrote it: one table per kind of record, columns named as the
-- records' fields. No primary keys: a load replaces a pack's rows by delete and insert, and the checks in
-- warehouse/checks find what is there twice without an index to keep in step.
create schema reading;

create table reading.migrations (
    version integer not null,
    name varchar not null,
    applied_at timestamp not null
);

-- who wrote the file last: program_version, rules_fingerprint, views_fingerprint
create table reading.info (
    key varchar not null,
    value varchar not null
);

-- which file held which pack when it was last seen
create table reading.sources (
    path varchar not null,
    size bigint not null,
    mtime_ns bigint not null,
    pack_id varchar not null
);

-- how each pack got here; equal digest, version and fingerprint mean there is nothing to load
create table reading.loads (
    pack_id varchar not null,
    records_digest varchar not null,
    extractor_version varchar not null,
    rules_fingerprint varchar not null,
    ingested_at timestamp not null
);

create table reading.packs (
    pack_id varchar not null,
    file_name varchar not null,
    media_type varchar not null,
    pages integer not null,
    title varchar,
    status varchar not null,
    message varchar,
    layout varchar
);

create table reading.pages (
    pack_id varchar not null,
    page integer not null,
    text varchar not null,
    width double,
    height double,
    source varchar not null,
    reader varchar not null
);

create table reading.documents (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    ordinal integer not null,
    kind varchar not null,
    title varchar not null,
    meeting_id varchar,
    meeting_date date,
    agenda_item varchar,
    page_from integer not null,
    page_to integer not null
);

create table reading.bodies (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    body_id varchar not null,
    name varchar not null,
    acronym varchar,
    authority varchar,
    chair varchar
);

create table reading.meetings (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar not null,
    body_id varchar,
    body varchar,
    meeting_date date,
    start_time time,
    end_time time,
    venue varchar,
    chair varchar,
    source varchar not null
);

create table reading.future_meetings (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    body_id varchar,
    body varchar,
    announced_at date,
    meeting_date date not null,
    start_time time
);

create table reading.agenda_items (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    number varchar,
    title varchar not null,
    presenter varchar,
    presenter_organisation varchar,
    page_from integer,
    page_to integer,
    note varchar
);

create table reading.attendances (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    name varchar not null,
    status varchar not null,
    capacity varchar,
    organisation varchar,
    role varchar,
    is_chair boolean not null,
    representing varchar
);

create table reading.minutes (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    minute_id varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    number varchar,
    heading varchar not null,
    text varchar not null,
    subheadings varchar[] not null
);

create table reading.resolutions (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    resolution_id varchar not null,
    minute_id varchar,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    minute varchar,
    verb varchar,
    form varchar not null,
    clause varchar,
    text varchar not null,
    restated boolean not null,
    outcome varchar
);

create table reading.declarations (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    minute varchar,
    name varchar not null,
    interest_type varchar,
    subject varchar,
    agenda_item varchar
);

create table reading.minute_references (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    minute varchar,
    context varchar not null,
    refers_to_minute varchar not null
);

create table reading.evidence (
    fact_id varchar not null,
    ordinal integer not null,
    pack_id varchar not null,
    page integer not null,
    char_start integer not null,
    char_end integer not null,
    x0 double,
    top double,
    x1 double,
    bottom double,
    quote varchar not null
);

create table reading.problems (
    problem_id varchar not null,
    kind varchar not null,
    severity varchar not null,
    pack_id varchar not null,
    page integer,
    fact_ids varchar[] not null,
    message varchar not null
);
