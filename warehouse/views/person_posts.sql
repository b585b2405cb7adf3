-- The posts people held, and from when to when the papers show them.
--   person_id: the person
--   organisation_id: the organisation
--   organisation: its name
--   role: the post, as printed
--   from_date: first meeting that shows it
--   to_date: last meeting that shows it
create or replace view main.person_posts as
select
    null::varchar as person_id,
    null::varchar as organisation_id,
    null::varchar as organisation,
    null::varchar as role,
    null::date as from_date,
    null::date as to_date
where false;
