-- What was said of the facts touched when they were last looked at.
insert into touched_facts
from forgotten_facts
except
from touched_facts;

insert into near.changes.states
select r.*
from changes.states as r
join (
    select pack_no from copied_packs
    union
    -- of papers elsewhere only what somebody forgotten takes along is touched
    select pack_no from far_packs where exists (from forgotten_facts)
) as k on k.pack_no = r.pack_no
where r.fact_id in (from touched_facts);

-- the copy is not the first load of a warehouse without a log
insert into near.changes.states
select '', '', '', null where not exists (from near.changes.states);
