-- A new answer takes the place of the last one about the same mentions; where none was asked for, the last one stands.
create or replace temp table asked_people as
select distinct person_id from settled.person_links where mention_id in (from asked_mentions);

delete from settled.people
where person_id in (from asked_people) and exists (from settled.people_answers);
insert into settled.people
select unnest(people, recursive := true) from settled.people_answers;

delete from settled.person_names
where person_id in (from asked_people) and exists (from settled.people_answers);
insert into settled.person_names
select unnest("names", recursive := true) from settled.people_answers;

delete from settled.person_links
where mention_id in (from asked_mentions) and exists (from settled.people_answers);
insert into settled.person_links
select unnest(links, recursive := true) from settled.people_answers;

-- a mention that went with its pack leaves no link
delete from settled.person_links
where mention_id in (from asked_mentions) and mention_id not in (select fact_id from settled.mentions);

delete from settled.person_posts
where person_id in (from asked_people) and exists (from settled.people_answers);
insert into settled.person_posts
select unnest(posts, recursive := true) from settled.people_answers;

delete from settled.name_doubts
where kind = 'person' and exists (from settled.people_answers)
    and (left_id in (from asked_people) or right_id in (from asked_people));
insert into settled.name_doubts by name
select unnest(doubts, recursive := true) from settled.people_answers;

delete from settled.person_keys
where exists (from settled.people_answers)
    and group_id in (select group_id from settled.person_groups where mention_id in (from asked_mentions));
delete from settled.person_groups
where exists (from settled.people_answers) and mention_id in (from asked_mentions);
insert into settled.person_groups
select g.mention_id, g.group_id, m.document_id, m.asked, m.pack_no
from (select unnest(groups, recursive := true) from settled.people_answers) as g
join settled.person_mentions as m on m.fact_id = g.mention_id;
insert into settled.person_keys
select hash(surname || ' ' || place), group_id
from (select unnest("keys", recursive := true) from settled.people_answers);
insert into settled.surname_parts
select part, surname from (select unnest(parts, recursive := true) from settled.people_answers)
except
from settled.surname_parts;

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

delete from settled.people_answers;
