-- Terms of reference and the quorum they ask for.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   tor_id: the terms of reference
--   body: whose they are
--   as_of: from when
--   quorum: as printed
--   quorum_members: how many members
--   quorum_agencies: how many agencies
--   meets: how often, as printed
create or replace view main.terms_of_reference as
select
    null::varchar as fact_id,
    null::varchar as tor_id,
    null::varchar as body,
    null::date as as_of,
    null::varchar as quorum,
    null::integer as quorum_members,
    null::integer as quorum_agencies,
    null::varchar as meets
where false;
