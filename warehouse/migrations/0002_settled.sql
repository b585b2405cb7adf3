-- What the packs say together: kept beside the readings, for the meetings and bodies that a load touched.
create schema settled;

-- of several printings of one meeting's minutes (or agenda, or attendance), the one whose rows are shown
create table settled.printings (
    relation varchar not null,
    meeting_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null
);

create table settled.meetings (
    fact_id varchar not null,
    meeting_id varchar not null,
    body_id varchar,
    body varchar,
    meeting_date date,
    start_time time,
    end_time time,
    venue varchar,
    chair varchar,
    has_agenda boolean not null,
    has_minutes boolean not null
);

create table settled.bodies (
    fact_id varchar not null,
    body_id varchar not null,
    name varchar not null,
    acronym varchar,
    authority varchar,
    chair varchar
);

-- the evidence of the facts shown, from every pack that prints them
create table settled.evidence (
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

-- contradictions that show only across rows
create table settled.problems (
    problem_id varchar not null,
    kind varchar not null,
    severity varchar not null,
    pack_id varchar not null,
    page integer,
    fact_ids varchar[] not null,
    message varchar not null,
    meeting_id varchar not null
);

-- every row that belongs to one meeting, in whatever printing
create view settled.meeting_rows as
select 'agenda_items' as relation, meeting_id, pack_id, document_id, fact_id, rule from reading.agenda_items
union all
select 'attendances', meeting_id, pack_id, document_id, fact_id, rule from reading.attendances
union all
select 'minutes', meeting_id, pack_id, document_id, fact_id, rule from reading.minutes
union all
select 'resolutions', meeting_id, pack_id, document_id, fact_id, rule from reading.resolutions
union all
select 'declarations', meeting_id, pack_id, document_id, fact_id, rule from reading.declarations
union all
select 'minute_references', meeting_id, pack_id, document_id, fact_id, rule from reading.minute_references;

-- every row a public view shows, and the readings (read_as) whose evidence is its own
create view settled.shown as
select r.relation, r.fact_id, r.fact_id as read_as, r.pack_id, r.rule
from settled.meeting_rows as r
semi join settled.printings as p
    on p.relation = r.relation and p.meeting_id = r.meeting_id
    and p.pack_id = r.pack_id and p.document_id = r.document_id
union all
select 'meetings', s.fact_id, m.fact_id, m.pack_id, m.rule
from settled.meetings as s join reading.meetings as m using (meeting_id)
union all
select 'bodies', s.fact_id, b.fact_id, b.pack_id, b.rule
from settled.bodies as s join reading.bodies as b using (body_id)
union all
select 'documents', fact_id, fact_id, pack_id, rule from reading.documents
union all
select 'future_meetings', fact_id, fact_id, pack_id, rule from reading.future_meetings;
