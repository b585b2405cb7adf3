-- What a body says its priorities are.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   body_id: the body
--   body: its name
--   ordinal: place in the list, from 1
--   priority: as printed
create or replace view main.body_priorities as
select
    null::varchar as fact_id,
    null::varchar as body_id,
    null::varchar as body,
    null::integer as ordinal,
    null::varchar as priority
where false;
