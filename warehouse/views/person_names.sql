-- The names under which people are printed.
--   person_id: the person
--   name: as printed
--   mentions: how often
--   score: how alike the names are, where a score decided
--   decided_by: rule, score or review
create or replace view main.person_names as
select
    null::varchar as person_id,
    null::varchar as name,
    null::integer as mentions,
    null::double as score,
    null::varchar as decided_by
where false;
