-- The names under which people are printed, and why each is taken for theirs.
--   person_id: the person
--   name: as printed
--   mentions: how often
--   score: how sure it is, from 0 to 1
--   decided_by: rule, score or review
--   reason: what speaks for it
--   against: what counted against it
create or replace view main.person_names as
select person_id, name, mentions, score, decided_by, reason, nullif(against, '') as against
from settled.person_names;
