-- Everybody named in a public role, and which of the names are one person's or one organisation's.
create table reading.mentions (
    fact_id varchar not null,
    pack_id varchar not null,
    document_id varchar not null,
    rule varchar not null,
    meeting_id varchar,
    meeting_date date,
    name varchar not null,
    where_kind varchar not null,
    role varchar,
    organisation varchar,
    list_fact_id varchar,
    "local" boolean not null
);

create or replace view settled.standing_rows as
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
select 'acronyms', fact_id, pack_id, document_id, rule from reading.acronyms
union all
select 'mentions', fact_id, pack_id, document_id, rule from reading.mentions;

-- every mention once, in whatever packs it stands, with the body whose paper it stands in
create view settled.mentions as
select
    n.fact_id, n.name, n.where_kind, n.role, n.organisation, n.list_fact_id, n."local",
    n.meeting_id, n.meeting_date, m.body_id, b.authority, n.pack_id, n.document_id, n.rule
from reading.mentions as n
semi join settled.first_printings as p
    on p.relation = 'mentions' and p.fact_id = n.fact_id and p.pack_id = n.pack_id
left join settled.meetings as m using (meeting_id)
left join settled.bodies as b using (body_id);

-- What the reconciler of organisations said last; `organisation_answers` holds it only while a load goes on.
create table settled.organisations (
    organisation_id varchar not null,
    name varchar not null,
    kind varchar
);

create table settled.organisation_names (
    organisation_id varchar not null,
    name varchar not null,
    pack_id varchar not null, -- one name may mean two organisations in two authorities' papers
    mentions integer not null,
    score double not null,
    decided_by varchar not null,
    reason varchar not null,
    against varchar not null
);

create table settled.organisation_successions (
    earlier_id varchar not null,
    later_id varchar not null,
    "on" date,
    reason varchar not null
);

create table settled.organisation_answers (
    organisations struct(organisation_id varchar, "name" varchar, kind varchar)[],
    "names" struct(
        organisation_id varchar, "name" varchar, pack_id varchar, mentions integer,
        score double, decided_by varchar, reason varchar, against varchar
    )[],
    successions struct(earlier_id varchar, later_id varchar, "on" date, reason varchar)[],
    doubts struct(
        kind varchar, left_id varchar, right_id varchar, "left" varchar, left_context varchar,
        "right" varchar, right_context varchar, left_mention_id varchar, right_mention_id varchar,
        score double, reason varchar, against varchar, "value" double
    )[]
);

-- What the reconciler of people said last.
create table settled.people (
    person_id varchar not null,
    name varchar not null,
    first_seen date,
    last_seen date,
    mentions integer not null
);

create table settled.person_names (
    person_id varchar not null,
    name varchar not null,
    mentions integer not null,
    score double not null,
    decided_by varchar not null,
    reason varchar not null,
    against varchar not null
);

create table settled.person_links (
    mention_id varchar not null,
    person_id varchar not null
);

create table settled.person_posts (
    person_id varchar not null,
    organisation_id varchar,
    organisation varchar,
    role varchar,
    from_date date,
    to_date date
);

create table settled.people_answers (
    people struct(person_id varchar, "name" varchar, first_seen date, last_seen date, mentions integer)[],
    "names" struct(
        person_id varchar, "name" varchar, mentions integer, score double,
        decided_by varchar, reason varchar, against varchar
    )[],
    links struct(mention_id varchar, person_id varchar)[],
    posts struct(
        person_id varchar, organisation_id varchar, organisation varchar, "role" varchar,
        from_date date, to_date date
    )[],
    doubts struct(
        kind varchar, left_id varchar, right_id varchar, "left" varchar, left_context varchar,
        "right" varchar, right_context varchar, left_mention_id varchar, right_mention_id varchar,
        score double, reason varchar, against varchar, "value" double
    )[],
    forgotten varchar[] -- mentions of people who are to have no rows
);

-- pairs of names that may be one and were left open
create table settled.name_doubts (
    kind varchar not null, -- person, organisation
    left_id varchar not null,
    right_id varchar not null,
    "left" varchar not null,
    left_context varchar not null,
    "right" varchar not null,
    right_context varchar not null,
    left_mention_id varchar not null,
    right_mention_id varchar not null,
    score double not null,
    reason varchar not null,
    against varchar not null,
    "value" double not null
);

-- whose listing, declaration or contact line a fact is
create view settled.person_facts as
select m.list_fact_id as fact_id, m.where_kind, min(l.person_id) as person_id
from settled.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id
where m.list_fact_id is not null
group by m.list_fact_id, m.where_kind;

-- whom a printed name means inside one document, where it means one person
create view settled.person_in_document as
select m.document_id, m.name, min(l.person_id) as person_id
from settled.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id
group by m.document_id, m.name
having count(distinct l.person_id) = 1;
