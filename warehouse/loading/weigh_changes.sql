-- What this load made of the facts it touched, for those who follow along: new, changed, withdrawn. A fact has
-- changed where a paper is read to say something else; which pack shows it and what read it are no change, and
-- what is inferred from other papers is not followed.
insert into touched_facts
select fact_id from changes.states
where relation in ('mentions', 'report_contacts') -- a forgotten person's facts are gone from any pack
    and fact_id not in (select fact_id from settled.first_printings)
    and fact_id not in (from touched_facts);

-- the first load of a warehouse that kept no log until now speaks of everything
insert into touched_facts
select distinct fact_id from settled.shown
where not exists (from changes.states) and fact_id not in (from touched_facts);

create or replace temp table shown_facts as
select relation, fact_id, min(pack_id) as pack_id
from settled.shown
where fact_id in (from touched_facts) and relation <> 'action_events'
group by relation, fact_id;

create or replace temp table states_now as
select relation, fact_id, min(digest) as digest
from (
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.votes as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'votes'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, pack_no, document_id, rule)))::varchar) as digest
    from shown_facts as s
    join reading.movements as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'movements'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, pack_no, document_id, rule)))::varchar) as digest
    from shown_facts as s
    join reading.agenda_items as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'agenda_items'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.attendances as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'attendances'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.minutes as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'minutes'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.resolutions as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'resolutions'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.declarations as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'declarations'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.minute_references as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'minute_references'
    union all
    select
        s.relation, s.fact_id,
        -- no entry of a log: as before there were any
        md5(
            row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no, progress, logged_on)))::varchar
            || coalesce(t.progress, '') || coalesce(t.logged_on::varchar, '')
        ) as digest
    from shown_facts as s
    join reading.actions as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'actions'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.reports as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'reports'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.report_sections as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'report_sections'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.recommendations as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'recommendations'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.report_contacts as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'report_contacts'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.report_implications as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'report_implications'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.outcomes as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'outcomes'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.indicator_values as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'indicator_values'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.prose_values as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'prose_values'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.measures as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'measures'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.amounts as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'amounts'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.terms_of_reference as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'terms_of_reference'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.seats as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'seats'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.body_relations as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'body_relations'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.body_priorities as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'body_priorities'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.acronyms as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'acronyms'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.mentions as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'mentions'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.documents as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'documents'
    union all
    select
        s.relation, s.fact_id,
        md5(row(*columns(t.* exclude (fact_id, pack_id, document_id, rule, pack_no)))::varchar) as digest
    from shown_facts as s
    join reading.future_meetings as t on t.fact_id = s.fact_id and t.pack_id = s.pack_id
    where s.relation = 'future_meetings'
    union all
    select s.relation, s.fact_id, md5(row(*columns(t.* exclude (fact_id)))::varchar) as digest
    from shown_facts as s
    join settled.meetings as t on t.fact_id = s.fact_id
    where s.relation = 'meetings'
    union all
    select s.relation, s.fact_id, md5(row(*columns(t.* exclude (fact_id)))::varchar) as digest
    from shown_facts as s
    join settled.bodies as t on t.fact_id = s.fact_id
    where s.relation = 'bodies'
)
group by relation, fact_id;

create or replace temp table states_before as
select relation, fact_id, digest, pack_no from changes.states where fact_id in (from touched_facts);
