delete from settled.person_keys
where rowid in (
    select h.place
    from held_keys as h
    semi join (from near.before.person_keys except from near.settled.person_keys) as g
        on g."key" = h."key" and g.group_id = h.group_id
);
insert into settled.person_keys
from near.settled.person_keys except from near.before.person_keys;
