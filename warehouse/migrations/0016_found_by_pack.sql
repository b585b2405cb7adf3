-- What is asked for one meeting, person or fact is found by the numbers of the packs that it stands in.
alter table settled.person_links add column pack_no bigint;
update settled.person_links as l set pack_no = m.pack_no from settled.mentions as m where m.fact_id = l.mention_id;

-- Whose listing, declaration or contact line a fact is, and whom a printed name means inside one document: kept, since
-- no question about one meeting can wait until all mentions are gone through. See loading/people_named.sql.
drop view settled.person_facts;
create table settled.person_facts (
    fact_id varchar not null,
    where_kind varchar not null,
    person_id varchar not null
);
insert into settled.person_facts
select m.list_fact_id, m.where_kind, min(l.person_id)
from settled.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id
where m.list_fact_id is not null
group by m.list_fact_id, m.where_kind;

drop view settled.person_in_document;
create table settled.person_in_document (
    document_id varchar not null,
    name varchar not null,
    person_id varchar not null
);
insert into settled.person_in_document
select m.document_id, m.name, min(l.person_id)
from settled.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id
group by m.document_id, m.name
having count(distinct l.person_id) = 1;

-- The packs whose pages show a fact, by a number made of its id, in the order of these numbers: some of them may show
-- it no longer.
create table search.places (
    "key" ubigint not null,
    pack_no bigint not null
);
create macro search.place_key(fact_id) as md5_number_lower(fact_id);
insert into search.places
select distinct search.place_key(fact_id), pack_no from settled.evidence order by all;

create or replace view settled.mentions as
select
    n.fact_id, n.name, n.where_kind, n.role, n.organisation, n.list_fact_id, n."local",
    n.meeting_id, n.meeting_date, m.body_id, b.authority, n.pack_id, n.document_id, n.rule, n.pack_no
from reading.mentions as n
semi join settled.first_printings as p
    on p.relation = 'mentions' and p.fact_id = n.fact_id and p.pack_no = n.pack_no
left join settled.meetings as m using (meeting_id)
left join settled.bodies as b using (body_id);

create or replace view settled.indicator_mentions as
select
    v.fact_id, v.pack_id, v.document_id,
    coalesce(m.body_id, v.pack_id) as body_key,
    m.body_id,
    v.unit, v.indicator as name, v.outcome, v.dashboard, v.pack_no
from reading.indicator_values as v
semi join settled.first_printings as p
    on p.relation = 'indicator_values' and p.fact_id = v.fact_id and p.pack_no = v.pack_no
left join reading.documents as d on d.pack_no = v.pack_no and d.document_id = v.document_id
left join settled.meetings as m on m.meeting_id = d.meeting_id;

create or replace view settled.indicator_figures as
select
    s.indicator_id,
    v.fact_id, v.pack_id, v.document_id, v.meeting_date, v.ordinal,
    v.indicator, v.period, v.period_start, v.period_end,
    coalesce(
        v.period_start || '/' || v.period_end,
        nullif(trim(regexp_replace(lower(v.period), '[^a-z0-9]+', ' ', 'g')), '')
    ) as place,
    v.value, v.value_text, v.unit, v.direction, v.rag, v.dashboard, v.pack_no
from settled.indicator_values as s
join settled.first_printings as p on p.relation = 'indicator_values' and p.fact_id = s.fact_id
join reading.indicator_values as v on v.fact_id = p.fact_id and v.pack_no = p.pack_no;

create or replace view settled.shown as
select r.relation, r.fact_id, r.fact_id as read_as, r.pack_id, r.rule, r.pack_no
from settled.meeting_rows as r
semi join settled.printings as p
    on p.relation = r.relation and p.meeting_id = r.meeting_id
    and p.pack_no = r.pack_no and p.document_id = r.document_id
union all
select r.relation, r.fact_id, r.fact_id, r.pack_id, r.rule, r.pack_no
from settled.standing_rows as r
semi join settled.first_printings as p
    on p.relation = r.relation and p.fact_id = r.fact_id and p.pack_no = r.pack_no
union all
select 'meetings', s.fact_id, m.fact_id, m.pack_id, m.rule, m.pack_no
from settled.meetings as s join reading.meetings as m using (meeting_id)
union all
select 'bodies', s.fact_id, b.fact_id, b.pack_id, b.rule, b.pack_no
from settled.bodies as s join reading.bodies as b using (body_id)
union all
select 'documents', fact_id, fact_id, pack_id, rule, pack_no from reading.documents
union all
select 'future_meetings', fact_id, fact_id, pack_id, rule, pack_no from reading.future_meetings
union all
select 'action_events', v.fact_id, v.fact_id, e.pack_id, v.reason, e.pack_no
from settled.action_events as v join settled.evidence as e on e.fact_id = v.fact_id and e.ordinal = 1;
