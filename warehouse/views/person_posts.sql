-- The posts people held, and from when to when the papers show them.
--   person_id: the person
--   organisation_id: the organisation
--   organisation: its name
--   role: the post, as printed
--   from_date: first meeting that shows it
--   to_date: last meeting that shows it
create or replace view main.person_posts as
select person_id, organisation_id, organisation, role, from_date, to_date
from settled.person_posts;
