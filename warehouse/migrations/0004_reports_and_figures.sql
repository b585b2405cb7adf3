-- What reports, dashboards, terms of reference and accounts of other bodies say.
create table reading.reports (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    report_id varchar not null,
    meeting_id varchar,
    meeting_date date,
    report_date date,
    agenda_item varchar,
    title varchar not null
);

create table reading.report_sections (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    report_id varchar not null,
    ordinal integer not null,
    level integer not null,
    heading varchar not null
);

create table reading.recommendations (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    report_id varchar not null,
    report varchar not null,
    meeting_date date,
    ordinal integer not null,
    number varchar,
    text varchar not null
);

create table reading.report_contacts (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    report_id varchar not null,
    report varchar not null,
    meeting_date date,
    name varchar not null,
    role varchar,
    organisation varchar,
    telephone varchar,
    email varchar
);

create table reading.report_implications (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    report_id varchar not null,
    report varchar not null,
    label varchar not null,
    text varchar not null
);

create table reading.outcomes (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    dashboard varchar not null,
    meeting_date date,
    ordinal integer not null,
    outcome varchar not null,
    rag varchar,
    comment varchar
);

create table reading.indicator_values (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    dashboard varchar not null,
    meeting_date date,
    ordinal integer not null,
    outcome varchar,
    indicator varchar not null,
    period varchar,
    period_start date,
    period_end date,
    value double,
    value_text varchar not null,
    unit varchar,
    direction varchar,
    rag varchar,
    comparisons map(varchar, varchar) not null
);

create table reading.prose_values (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    document_title varchar not null,
    meeting_date date,
    paragraph varchar,
    indicator varchar not null,
    value double,
    value_high double,
    value_text varchar not null,
    unit varchar,
    period varchar,
    geography varchar,
    sentence varchar not null
);

create table reading.measures (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    table_title varchar not null,
    ordinal integer not null,
    group_name varchar,
    priority_number varchar,
    priority varchar,
    measure varchar not null
);

create table reading.amounts (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    table_title varchar not null,
    label varchar not null,
    column_head varchar,
    amount double,
    amount_text varchar not null,
    is_total boolean not null
);

create table reading.terms_of_reference (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    tor_id varchar not null,
    body_id varchar,
    body varchar,
    as_of date,
    quorum varchar,
    quorum_members integer,
    quorum_agencies integer,
    meets varchar
);

create table reading.seats (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    tor_id varchar not null,
    ordinal integer not null,
    seat varchar not null,
    name varchar,
    voting boolean,
    substitute varchar
);

create table reading.body_relations (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    body_id varchar not null,
    body varchar not null,
    relation varchar not null,
    other varchar not null,
    other_body_id varchar
);

create table reading.body_priorities (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    body_id varchar not null,
    body varchar not null,
    ordinal integer not null,
    priority varchar not null
);

create table reading.acronyms (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    acronym varchar not null,
    meaning varchar not null
);

-- every reading of a fact that stands by itself, belonging to no meeting's list
create view settled.standing_rows as
select 'reports' as relation, fact_id, pack_id, document_id, rule from reading.reports
union all
select 'report_sections', fact_id, pack_id, document_id, rule from reading.report_sections
union all
select 'recommendations', fact_id, pack_id, document_id, rule from reading.recommendations
union all
select 'report_contacts', fact_id, pack_id, document_id, rule from reading.report_contacts
union all
select 'report_implications', fact_id, pack_id, document_id, rule from reading.report_implications
union all
select 'outcomes', fact_id, pack_id, document_id, rule from reading.outcomes
union all
select 'indicator_values', fact_id, pack_id, document_id, rule from reading.indicator_values
union all
select 'prose_values', fact_id, pack_id, document_id, rule from reading.prose_values
union all
select 'measures', fact_id, pack_id, document_id, rule from reading.measures
union all
select 'amounts', fact_id, pack_id, document_id, rule from reading.amounts
union all
select 'terms_of_reference', fact_id, pack_id, document_id, rule from reading.terms_of_reference
union all
select 'seats', fact_id, pack_id, document_id, rule from reading.seats
union all
select 'body_relations', fact_id, pack_id, document_id, rule from reading.body_relations
union all
select 'body_priorities', fact_id, pack_id, document_id, rule from reading.body_priorities
union all
select 'acronyms', fact_id, pack_id, document_id, rule from reading.acronyms;

-- of several packs that print such a fact, the one whose reading is shown
create table settled.first_printings (
    relation varchar not null,
    fact_id varchar not null,
    pack_id varchar not null
);

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
select 'future_meetings', fact_id, fact_id, pack_id, rule from reading.future_meetings;
