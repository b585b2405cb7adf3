-- A new answer takes the place of the last one; where none was asked for, the last one stands.
delete from settled.people where exists (from settled.people_answers);
insert into settled.people
select unnest(people, recursive := true) from settled.people_answers;

delete from settled.person_names where exists (from settled.people_answers);
insert into settled.person_names
select unnest("names", recursive := true) from settled.people_answers;

delete from settled.person_links where exists (from settled.people_answers);
insert into settled.person_links
select unnest(links, recursive := true) from settled.people_answers;

-- a mention that went with its pack leaves no link
delete from settled.person_links where mention_id not in (select fact_id from settled.mentions);

delete from settled.person_posts where exists (from settled.people_answers);
insert into settled.person_posts
select unnest(posts, recursive := true) from settled.people_answers;

delete from settled.name_doubts where kind = 'person' and exists (from settled.people_answers);
insert into settled.name_doubts
select unnest(doubts, recursive := true) from settled.people_answers;

-- Of whoever is to be forgotten go the mentions and the lines that say how to reach them, with their quotes.
create or replace temp table forgotten_facts as
with mentioned as (
    select unnest(forgotten) as fact_id from settled.people_answers
)
select fact_id from mentioned
union
select list_fact_id from reading.mentions
where fact_id in (from mentioned) and where_kind = 'contact' and list_fact_id is not null;

delete from reading.mentions where fact_id in (from forgotten_facts);
delete from reading.report_contacts where fact_id in (from forgotten_facts);
delete from reading.evidence where fact_id in (from forgotten_facts);
delete from settled.evidence where fact_id in (from forgotten_facts);
delete from settled.first_printings where fact_id in (from forgotten_facts);
drop table forgotten_facts;

delete from settled.people_answers;
