-- The organisations that people come from, settled among their printed names.
--   organisation_id: the organisation
--   name: settled
--   kind: such as council, police, health or charity
create or replace view main.organisations as
select
    null::varchar as organisation_id,
    null::varchar as name,
    null::varchar as kind
where false;
