select r.fact_id, r.meeting_date, m.body, r.minute, n.heading, r.verb, r.clause, r.text, r.outcome
from main.resolutions as r
left join main.meetings as m using (meeting_id)
left join main.minutes as n on n.minute_id = r.minute_id and n.meeting_id = r.meeting_id
where not r.restated
    and ($body::varchar is null or contains(lower(m.body), lower($body)))
    and ($since::date is null or r.meeting_date >= $since::date)
    and ($until::date is null or r.meeting_date <= $until::date)
    and ($verb::varchar is null or lower(r.verb) = lower($verb))
    and ($text::varchar is null or contains(lower(r.text), lower($text)))
order by r.meeting_date desc nulls last, m.body, r.ordinal, r.fact_id;
