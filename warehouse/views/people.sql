-- The people, settled among their printed names.
--   person_id: the person
--   name: the fullest form, without titles
--   first_seen: date of the first meeting that names them
--   last_seen: date of the last
--   mentions: how often they are named
create or replace view main.people as
select
    null::varchar as person_id,
    null::varchar as name,
    null::date as first_seen,
    null::date as last_seen,
    null::integer as mentions
where false;
