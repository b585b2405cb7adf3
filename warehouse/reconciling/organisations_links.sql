insert into settled.organisation_answers
select answer."names", answer.successions, answer.doubts
from (
    select unnest($links::struct(
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
    )[]) as answer
);
