-- A meeting by its id (or how it begins), or by its day and some words of its body's name.
select m.meeting_id, m.meeting_date, m.body, m.venue, meeting_id = $id as exact
from main.meetings as m
left join main.bodies as b using (body_id)
where ($id::varchar is not null and starts_with(meeting_id, $id))
    or (
        ($day::date is not null or $words::varchar is not null)
        and ($day::date is null or meeting_date = $day::date)
        and (
            $words::varchar is null
            or contains(lower(m.body), lower($words)) or lower(b.acronym) = lower($words)
        )
    )
order by meeting_date desc nulls last, body, meeting_id;
