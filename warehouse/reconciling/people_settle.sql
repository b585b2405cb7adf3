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

-- Present under one spelling and among the apologies under another: only settled names can show it.
delete from settled.problems where problem_id like 'one-person-%';
insert into settled.problems
select
    'one-person-' || md5(here.meeting_id || here.person_id),
    'present_and_apologies',
    'warning',
    any_value(e.pack_id),
    min(e.page),
    [min(here.fact_id), min(away.fact_id)],
    min(here.name) || ' is listed as present and, as ' || min(away.name) || ', among the apologies'
        || coalesce(' at the meeting of ' || strftime(any_value(here.meeting_date), '%-d %B %Y'), '') || '.',
    here.meeting_id
from main.attendances as here
join main.attendances as away on away.meeting_id = here.meeting_id and away.person_id = here.person_id
left join reading.evidence as e on e.fact_id = here.fact_id and e.ordinal = 1
where here.status = 'present' and away.status = 'apologies' and lower(here.name) <> lower(away.name)
group by here.meeting_id, here.person_id;
