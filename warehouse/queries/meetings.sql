select
    meeting_id, meeting_date, start_time, body, venue, chair, has_agenda, has_minutes,
    (select count(*) from main.attendances as a where a.meeting_id = m.meeting_id and a.status = 'present') as present,
    (select count(*) from main.resolutions as r where r.meeting_id = m.meeting_id and not r.restated) as resolutions
from main.meetings as m
where ($body::varchar is null or contains(lower(body), lower($body)))
    and ($since::date is null or meeting_date >= $since::date)
    and ($until::date is null or meeting_date <= $until::date)
order by meeting_date desc nulls last, body, meeting_id;
