-- A new answer takes the place of the last one about the same mentions; where none was asked for, the last one stands.
create or replace temp table asked_people as
select distinct person_id from settled.person_links where mention_id in (from asked_mentions);

delete from settled.people
where person_id in (from asked_people) and exists (from people_answers);
insert into settled.people
select unnest(from_json(answer::json, '[{"person_id": "VARCHAR", "name": "VARCHAR", "first_seen": "DATE", "last_seen": "DATE", "mentions": "INTEGER"}]'), recursive := true)
from people_answers where relation = 'people';

delete from settled.person_names
where person_id in (from asked_people) and exists (from people_answers);
insert into settled.person_names
select unnest(from_json(answer::json, '[{
    "person_id": "VARCHAR", "name": "VARCHAR", "mentions": "INTEGER", "score": "DOUBLE",
    "decided_by": "VARCHAR", "reason": "VARCHAR", "against": "VARCHAR"
}]'), recursive := true)
from people_answers where relation = 'names';

delete from settled.person_links
where mention_id in (from asked_mentions) and exists (from people_answers);
insert into settled.person_links
select l.mention_id, l.person_id, m.pack_no
from (
    select unnest(from_json(answer::json, '[{"mention_id": "VARCHAR", "person_id": "VARCHAR"}]'), recursive := true)
    from people_answers where relation = 'links'
) as l
left join settled.first_printings as m on m.relation = 'mentions' and m.fact_id = l.mention_id
order by m.pack_no;

-- a mention that went with its pack leaves no link
delete from settled.person_links
where mention_id in (from asked_mentions) and mention_id not in (select fact_id from settled.mentions);

delete from settled.person_posts
where person_id in (from asked_people) and exists (from people_answers);
insert into settled.person_posts
select unnest(from_json(answer::json, '[{
    "person_id": "VARCHAR", "organisation_id": "VARCHAR", "organisation": "VARCHAR", "role": "VARCHAR",
    "from_date": "DATE", "to_date": "DATE"
}]'), recursive := true)
from people_answers where relation = 'posts';

delete from settled.name_doubts
where kind = 'person' and exists (from people_answers)
    and (left_id in (from asked_people) or right_id in (from asked_people));
insert into settled.name_doubts by name
select unnest(from_json(answer::json, '[{
    "kind": "VARCHAR", "left_id": "VARCHAR", "right_id": "VARCHAR", "left": "VARCHAR", "left_context": "VARCHAR",
    "right": "VARCHAR", "right_context": "VARCHAR", "left_mention_id": "VARCHAR", "right_mention_id": "VARCHAR",
    "score": "DOUBLE", "reason": "VARCHAR", "against": "VARCHAR", "value": "DOUBLE"
}]'), recursive := true)
from people_answers where relation = 'doubts';

delete from settled.person_keys
where exists (from people_answers)
    and group_id in (select group_id from settled.person_groups where mention_id in (from asked_mentions));
delete from settled.person_groups
where exists (from people_answers) and mention_id in (from asked_mentions);
insert into settled.person_groups
select g.mention_id, g.group_id, m.document_id, m.asked, m.pack_no
from (select unnest(from_json(answer::json, '[{"mention_id": "VARCHAR", "group_id": "BIGINT"}]'), recursive := true)
from people_answers where relation = 'groups') as g
join settled.person_mentions as m on m.fact_id = g.mention_id
order by m.pack_no;
insert into settled.person_keys
select hash(surname || ' ' || place), group_id
from (select unnest(from_json(answer::json, '[{"surname": "VARCHAR", "place": "VARCHAR", "group_id": "BIGINT"}]'), recursive := true)
from people_answers where relation = 'keys');
insert into settled.surname_parts
select part, surname from (select unnest(from_json(answer::json, '[{"part": "VARCHAR", "surname": "VARCHAR"}]'), recursive := true)
from people_answers where relation = 'parts')
except
from settled.surname_parts;

-- Of whoever is to be forgotten go the mentions and the lines that say how to reach them, with their quotes.
create or replace temp table forgotten_facts as
with mentioned as (
    select unnest(from_json(answer::json, '["VARCHAR"]')) as fact_id
    from people_answers where relation = 'forgotten'
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

delete from people_answers;
