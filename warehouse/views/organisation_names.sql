-- The names under which organisations are printed.
--   organisation_id: the organisation
--   name: as printed
--   mentions: how often
create or replace view main.organisation_names as
select
    null::varchar as organisation_id,
    null::varchar as name,
    null::integer as mentions
where false;
