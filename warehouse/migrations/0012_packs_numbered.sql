-- Packs are numbered as they come. Rows of one pack lie together, so that DuckDB, which keeps the least and the
-- greatest number of every 122,880 rows, finds a pack's rows without an index, however many packs there are.
alter table reading.packs add column pack_no bigint;
alter table reading.pages add column pack_no bigint;
alter table reading.documents add column pack_no bigint;
alter table reading.bodies add column pack_no bigint;
alter table reading.meetings add column pack_no bigint;
alter table reading.future_meetings add column pack_no bigint;
alter table reading.agenda_items add column pack_no bigint;
alter table reading.attendances add column pack_no bigint;
alter table reading.minutes add column pack_no bigint;
alter table reading.resolutions add column pack_no bigint;
alter table reading.votes add column pack_no bigint;
alter table reading.movements add column pack_no bigint;
alter table reading.declarations add column pack_no bigint;
alter table reading.minute_references add column pack_no bigint;
alter table reading.actions add column pack_no bigint;
alter table reading.reports add column pack_no bigint;
alter table reading.report_sections add column pack_no bigint;
alter table reading.recommendations add column pack_no bigint;
alter table reading.report_contacts add column pack_no bigint;
alter table reading.report_implications add column pack_no bigint;
alter table reading.outcomes add column pack_no bigint;
alter table reading.indicator_values add column pack_no bigint;
alter table reading.prose_values add column pack_no bigint;
alter table reading.measures add column pack_no bigint;
alter table reading.amounts add column pack_no bigint;
alter table reading.terms_of_reference add column pack_no bigint;
alter table reading.seats add column pack_no bigint;
alter table reading.body_relations add column pack_no bigint;
alter table reading.body_priorities add column pack_no bigint;
alter table reading.acronyms add column pack_no bigint;
alter table reading.mentions add column pack_no bigint;
alter table reading.evidence add column pack_no bigint;
alter table reading.problems add column pack_no bigint;

update reading.packs as p set pack_no = n.pack_no
from (select pack_id, row_number() over (order by pack_id) as pack_no from reading.packs) as n
where n.pack_id = p.pack_id;
update reading.pages as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.documents as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.bodies as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.meetings as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.future_meetings as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.agenda_items as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.attendances as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.minutes as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.resolutions as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.votes as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.movements as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.declarations as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.minute_references as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.actions as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.reports as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.report_sections as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.recommendations as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.report_contacts as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.report_implications as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.outcomes as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.indicator_values as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.prose_values as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.measures as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.amounts as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.terms_of_reference as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.seats as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.body_relations as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.body_priorities as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.acronyms as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.mentions as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.evidence as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;
update reading.problems as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;

alter table settled.printings add column pack_no bigint;
update settled.printings as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;

alter table settled.first_printings add column pack_no bigint;
update settled.first_printings as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;

alter table settled.evidence add column pack_no bigint;
update settled.evidence as r set pack_no = p.pack_no from reading.packs as p where p.pack_id = r.pack_id;

create or replace view settled.meeting_rows as
select 'agenda_items' as relation, meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.agenda_items
union all
select 'attendances', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.attendances
union all
select 'minutes', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.minutes
union all
select 'resolutions', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.resolutions
union all
select 'votes', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.votes
union all
select 'movements', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.movements
union all
select 'declarations', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.declarations
union all
select 'minute_references', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.minute_references
union all
select 'actions', meeting_id, pack_id, document_id, fact_id, rule, pack_no from reading.actions;

create or replace view settled.standing_rows as
select 'reports' as relation, fact_id, pack_id, document_id, rule, pack_no from reading.reports
union all
select 'report_sections', fact_id, pack_id, document_id, rule, pack_no from reading.report_sections
union all
select 'recommendations', fact_id, pack_id, document_id, rule, pack_no from reading.recommendations
union all
select 'report_contacts', fact_id, pack_id, document_id, rule, pack_no from reading.report_contacts
union all
select 'report_implications', fact_id, pack_id, document_id, rule, pack_no from reading.report_implications
union all
select 'outcomes', fact_id, pack_id, document_id, rule, pack_no from reading.outcomes
union all
select 'indicator_values', fact_id, pack_id, document_id, rule, pack_no from reading.indicator_values
union all
select 'prose_values', fact_id, pack_id, document_id, rule, pack_no from reading.prose_values
union all
select 'measures', fact_id, pack_id, document_id, rule, pack_no from reading.measures
union all
select 'amounts', fact_id, pack_id, document_id, rule, pack_no from reading.amounts
union all
select 'terms_of_reference', fact_id, pack_id, document_id, rule, pack_no from reading.terms_of_reference
union all
select 'seats', fact_id, pack_id, document_id, rule, pack_no from reading.seats
union all
select 'body_relations', fact_id, pack_id, document_id, rule, pack_no from reading.body_relations
union all
select 'body_priorities', fact_id, pack_id, document_id, rule, pack_no from reading.body_priorities
union all
select 'acronyms', fact_id, pack_id, document_id, rule, pack_no from reading.acronyms
union all
select 'mentions', fact_id, pack_id, document_id, rule, pack_no from reading.mentions;

-- where organisations are named, and what packs' letters stand for; `scope` is whose papers a pack is of: names are
-- held against one another within a scope, so that what else is in the warehouse changes nothing
create table settled.organisation_mentions (
    kind varchar not null, -- name, acronym
    name varchar not null,
    meaning varchar,
    pack_id varchar not null,
    body_id varchar,
    authority varchar,
    mentions integer not null,
    scope varchar not null
);

alter table settled.organisation_names add column scope varchar;
alter table settled.organisation_names add column kind varchar;
alter table settled.organisation_names add column fullness integer; -- how far the form is written out
alter table settled.name_doubts add column scope varchar; -- of organisations

drop table settled.organisation_answers;
create table settled.organisation_answers (
    "names" struct(
        organisation_id varchar, "name" varchar, pack_id varchar, mentions integer,
        score double, decided_by varchar, reason varchar, against varchar,
        scope varchar, kind varchar, fullness integer
    )[],
    successions struct(earlier_id varchar, later_id varchar, "on" date, reason varchar)[],
    doubts struct(
        kind varchar, left_id varchar, right_id varchar, "left" varchar, left_context varchar,
        "right" varchar, right_context varchar, left_mention_id varchar, right_mention_id varchar,
        score double, reason varchar, against varchar, "value" double, scope varchar
    )[]
);

alter table settled.people_answers add column groups struct(mention_id varchar, group_id bigint)[];
alter table settled.people_answers add column "keys" struct(surname varchar, place varchar, group_id bigint)[];
alter table settled.people_answers add column parts struct(part varchar, surname varchar)[];

-- People who may be one hang together: by a surname (or one like it) and a place, a whole rare name, a verdict.
-- Each group can be settled without the others. `asked` is a hash of what was last asked about the mention.
create table settled.person_groups (
    mention_id varchar not null,
    group_id bigint not null,
    document_id varchar not null,
    asked ubigint not null,
    pack_no bigint not null
);

create table settled.person_keys (
    "key" ubigint not null, -- of a surname and a place
    group_id bigint not null
);

-- what is left of each surname without one letter: surnames that are alike share one of these
create table settled.surname_parts (
    part varchar not null,
    surname varchar not null
);

alter table settled.trail_problems add column body_key varchar; -- the body, or the meeting where no body is known

create or replace view settled.mentions as
select
    n.fact_id, n.name, n.where_kind, n.role, n.organisation, n.list_fact_id, n."local",
    n.meeting_id, n.meeting_date, m.body_id, b.authority, n.pack_id, n.document_id, n.rule, n.pack_no
from reading.mentions as n
semi join settled.first_printings as p
    on p.relation = 'mentions' and p.fact_id = n.fact_id and p.pack_id = n.pack_id
left join settled.meetings as m using (meeting_id)
left join settled.bodies as b using (body_id);

-- every mention of a person as it is asked about: with the organisation that is named beside it
create view settled.person_mentions as
select
    m.fact_id, m.name, m.where_kind, m.role, m.organisation, o.organisation_id, m.meeting_id, m.meeting_date,
    m.body_id, m.authority, m.pack_id, m.document_id, m."local", m.pack_no,
    hash(
        m.name, m.where_kind, m.role, m.organisation, o.organisation_id, m.meeting_id, m.meeting_date,
        m.body_id, m.authority, m.pack_id, m.document_id, m."local"
    ) as asked
from settled.mentions as m
left join settled.organisation_names as o on o.name = m.organisation and o.pack_id = m.pack_id;

-- which pack showed the fact, so that the states of a few packs are found without looking at all
alter table changes.states add column pack_no bigint;
update changes.states as c set pack_no = k.pack_no
from (
    select s.relation, s.fact_id, min(p.pack_no) as pack_no
    from settled.shown as s join reading.packs as p using (pack_id)
    group by s.relation, s.fact_id
) as k
where k.relation = c.relation and k.fact_id = c.fact_id;

-- Search looks at what is shown only, and finds a line's words and place in the index itself. How much a word weighs
-- in an entry is worked out once (BM25 with k1 = 1.2, b = 0.75 and entries of 50 words taken for middling), so that
-- it does not depend on what else is there.
drop table search.entries;
drop table search.postings;
create table search.entries (
    entry bigint not null,
    pack_id varchar not null,
    pack_no bigint not null,
    kind varchar not null,
    fact_id varchar,
    page integer not null, -- its first
    last_page integer not null,
    meeting_id varchar,
    words integer not null,
    title varchar not null,
    text varchar -- of a page it stands in reading.pages
);

create table search.postings (
    term varchar not null,
    entry bigint not null,
    weight float not null
);
