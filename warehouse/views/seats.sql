-- The seats that terms of reference give.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   tor_id: the terms of reference
--   seat: as printed
--   name: who holds it, as printed
--   voting: whether it votes
--   substitute: who may stand in, as printed
create or replace view main.seats as
select
    null::varchar as fact_id,
    null::varchar as tor_id,
    null::varchar as seat,
    null::varchar as name,
    null::boolean as voting,
    null::varchar as substitute
where false;
