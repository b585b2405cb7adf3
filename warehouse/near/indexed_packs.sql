-- Indexed are the packs touched, and those of which something else is shown now.
create or replace temp table indexed_packs as
select k.pack_id, k.pack_no
from near.reading.packs as k
where k.pack_id in (
    from touched_packs
    union
    select pack_id from (from near.before.printings except from near.settled.printings)
    union
    select pack_id from (from near.settled.printings except from near.before.printings)
    union
    select pack_id from (from near.before.first_printings except from near.settled.first_printings)
    union
    select pack_id from (from near.settled.first_printings except from near.before.first_printings)
);
