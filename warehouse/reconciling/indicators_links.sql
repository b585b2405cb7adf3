insert into settled.indicator_names
select link.body, link.unit, link.name, link.outcome, link.indicator_id, link.indicator, link.score, link.reason
from (
    select unnest($links::struct(
        body varchar, unit varchar, name varchar, outcome varchar,
        indicator_id varchar, indicator varchar, score double, reason varchar
    )[]) as link
);
