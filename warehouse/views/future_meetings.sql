-- Meetings announced by a paper, one row per announcement.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   body: the body that is to meet
--   announced_at: date of the meeting or pack that announces it
--   meeting_date: the day announced
--   start_time: the time announced
--   body_id: the body that is to meet
create or replace view main.future_meetings as
select
    f.fact_id,
    coalesce(b.name, f.body) as body,
    f.announced_at,
    f.meeting_date,
    f.start_time,
    f.body_id
from reading.future_meetings as f
left join settled.bodies as b using (body_id)
qualify row_number() over (partition by f.fact_id order by f.pack_id) = 1;
