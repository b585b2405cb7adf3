-- The meetings, one row each, however many packs announce, minute or reprint it; each column from the best
-- printing that states it (minutes, then a notice, then the agenda).
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: the meeting
--   body_id: the body that met
--   body: its name
--   meeting_date: the day
--   start_time: when it began
--   end_time: when it ended
--   venue: where
--   chair: who chaired, as printed
--   has_agenda: whether a pack holds its agenda
--   has_minutes: whether a pack holds its minutes
--   minutes_state: 'draft' where every printing of them seen calls itself so, 'confirmed' where one does; else NULL
create or replace view main.meetings as
select
    m.fact_id,
    m.meeting_id,
    m.body_id,
    coalesce(b.name, m.body) as body,
    m.meeting_date,
    m.start_time,
    m.end_time,
    m.venue,
    m.chair,
    m.has_agenda,
    m.has_minutes,
    m.minutes_state
from settled.meetings as m
left join settled.bodies as b using (body_id);
