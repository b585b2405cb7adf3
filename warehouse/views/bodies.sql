-- Boards, committees, councils and partnerships, one row each.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   body_id: the body
--   name: as most often printed
--   acronym: as most often printed
--   authority: the authority it belongs to
--   chair: as most often printed
create or replace view main.bodies as
select
    b.fact_id,
    b.body_id,
    b.name,
    b.acronym,
    b.authority,
    b.chair
from settled.bodies as b;
