-- What was asked for, and what came of it.
create table reading.actions (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    action_id varchar not null,
    meeting_id varchar not null,
    meeting_date date,
    ordinal integer not null,
    minute varchar,
    clause varchar,
    source varchar not null,
    text varchar not null,
    owner varchar,
    due varchar,
    due_date date,
    resolution_id varchar
);

-- what the reconciler of trails said last: rows of the tables below, by their table's name
create table settled.trail_answers (
    relation varchar not null,
    answer varchar not null -- JSON
);

-- where each action is heard of; the words that show it are in settled.evidence
create table settled.action_events (
    fact_id varchar not null,
    action_id varchar not null,
    event varchar not null,
    event_date date not null,
    meeting_id varchar not null,
    where_kind varchar not null,
    where_ref varchar not null,
    source_fact_id varchar not null,
    quote varchar not null,
    reason varchar not null,
    confidence double not null
);

-- words that speak of one of several actions, and don't say which
create table settled.action_candidates (
    action_id varchar not null,
    meeting_id varchar not null,
    event_date date not null,
    where_kind varchar not null,
    where_ref varchar not null,
    source_fact_id varchar not null,
    quote varchar not null,
    reason varchar not null,
    confidence double not null
);

-- how each action stands after the last meeting that is known
create table settled.action_statuses (
    action_id varchar not null,
    status varchar not null,
    due_meeting_id varchar,
    due_by date,
    last_event date not null,
    never_heard_of boolean not null,
    meetings_since integer not null,
    days_since integer not null,
    restated_as varchar
);

create table settled.minute_references (
    fact_id varchar not null,
    refers_to_minute_id varchar,
    refers_to_meeting_id varchar,
    refers_to_date date,
    trouble varchar,
    candidates varchar[] not null,
    reason varchar not null,
    confidence double not null
);

create table settled.recommendation_outcomes (
    report_id varchar not null,
    ordinal integer not null,
    number varchar,
    recommendation varchar,
    recommendation_fact_id varchar,
    resolution_id varchar,
    resolution varchar,
    outcome varchar not null,
    difference varchar,
    confidence double not null
);

create table settled.quorum_checks (
    meeting_id varchar not null,
    meeting_date date not null,
    tor_id varchar,
    quorum_members integer,
    quorum_agencies integer,
    members_present integer,
    agencies_present integer,
    result varchar not null,
    reason varchar not null
);

-- dangling references, numbers missing from a run, meetings announced and never seen, quorum not met
create table settled.trail_problems (
    problem_id varchar not null,
    kind varchar not null,
    severity varchar not null,
    pack_id varchar not null,
    page integer,
    fact_ids varchar[] not null,
    message varchar not null
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
select 'declarations', meeting_id, pack_id, document_id, fact_id, rule from reading.declarations
union all
select 'minute_references', meeting_id, pack_id, document_id, fact_id, rule from reading.minute_references
union all
select 'actions', meeting_id, pack_id, document_id, fact_id, rule from reading.actions;

create or replace view settled.shown as
select r.relation, r.fact_id, r.fact_id as read_as, r.pack_id, r.rule
from settled.meeting_rows as r
semi join settled.printings as p
    on p.relation = r.relation and p.meeting_id = r.meeting_id
    and p.pack_id = r.pack_id and p.document_id = r.document_id
union all
select r.relation, r.fact_id, r.fact_id, r.pack_id, r.rule
from settled.standing_rows as r
semi join settled.first_printings as p
    on p.relation = r.relation and p.fact_id = r.fact_id and p.pack_id = r.pack_id
union all
select 'meetings', s.fact_id, m.fact_id, m.pack_id, m.rule
from settled.meetings as s join reading.meetings as m using (meeting_id)
union all
select 'bodies', s.fact_id, b.fact_id, b.pack_id, b.rule
from settled.bodies as s join reading.bodies as b using (body_id)
union all
select 'documents', fact_id, fact_id, pack_id, rule from reading.documents
union all
select 'future_meetings', fact_id, fact_id, pack_id, rule from reading.future_meetings
union all
select 'action_events', v.fact_id, v.fact_id, e.pack_id, v.reason
from settled.action_events as v join settled.evidence as e on e.fact_id = v.fact_id and e.ordinal = 1;
