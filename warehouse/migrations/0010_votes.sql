-- Motions and amendments, and who came and went while the meeting sat. `ordinal` numbers both together, so that
-- who was in the room for a vote can be told.
create table reading.votes (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    vote_id varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    minute varchar,
    motion varchar,
    kind varchar not null,
    mover varchar,
    seconder varchar,
    votes_for integer,
    votes_against integer,
    abstentions integer,
    outcome varchar,
    carried boolean,
    resolution_id varchar,
    recorded struct("name" varchar, vote varchar)[] not null
);

create table reading.movements (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    minute varchar,
    name varchar not null,
    movement varchar not null,
    "time" time,
    list_fact_id varchar
);

create or replace view settled.meeting_rows as
select 'agenda_items' as relation, meeting_id, pack_id, document_id, fact_id, rule from reading.agenda_items
union all
select 'attendances', meeting_id, pack_id, document_id, fact_id, rule from reading.attendances
union all
select 'minutes', meeting_id, pack_id, document_id, fact_id, rule from reading.minutes
union all
select 'resolutions', meeting_id, pack_id, document_id, fact_id, rule from reading.resolutions
union all
select 'votes', meeting_id, pack_id, document_id, fact_id, rule from reading.votes
union all
select 'movements', meeting_id, pack_id, document_id, fact_id, rule from reading.movements
union all
select 'declarations', meeting_id, pack_id, document_id, fact_id, rule from reading.declarations
union all
select 'minute_references', meeting_id, pack_id, document_id, fact_id, rule from reading.minute_references
union all
select 'actions', meeting_id, pack_id, document_id, fact_id, rule from reading.actions;
