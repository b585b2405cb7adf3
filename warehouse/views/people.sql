-- The people in public roles, settled among their printed names.
--   person_id: the person
--   name: the fullest form, without titles
--   first_seen: date of the first meeting whose papers name them
--   last_seen: date of the last
--   mentions: how often they are named
create or replace view main.people as
select person_id, name, first_seen, last_seen, mentions
from settled.people;
