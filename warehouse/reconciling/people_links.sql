insert into settled.people_answers
select answer.people, answer."names", answer.links, answer.posts, answer.doubts, answer.forgotten,
    answer.groups, answer."keys", answer.parts
from (
    select unnest($links::struct(
        people struct(
            person_id varchar, "name" varchar, first_seen date, last_seen date, mentions integer
        )[],
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
        forgotten varchar[],
        groups struct(mention_id varchar, group_id bigint)[],
        "keys" struct(surname varchar, place varchar, group_id bigint)[],
        parts struct(part varchar, surname varchar)[]
    )[]) as answer
);
