insert into settled.organisation_answers
select answer.organisations, answer."names", answer.successions, answer.doubts
from (
    select unnest($links::struct(
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
    )[]) as answer
);
