-- Minutes by day and number.
select n.fact_id, n.minute_id, n.meeting_id, n.meeting_date, n.number, n.heading, m.body
from main.minutes as n
left join main.meetings as m on m.meeting_id = n.meeting_id
where n.meeting_date = $day::date
    and ltrim(regexp_extract(n.number, '\d+[A-Za-z]?'), '0') = ltrim($number, '0')
    and ($body::varchar is null or contains(lower(m.body), lower($body)))
order by m.body, n.ordinal, n.fact_id;
