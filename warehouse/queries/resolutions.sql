-- Decisions, newest first. Which are asked about is told before their minutes are looked up.
with chosen as materialized (
    select
        r.fact_id, r.meeting_id, r.meeting_date, m.body, r.minute, r.minute_id, r.verb, r.clause, r.text, r.outcome,
        r.ordinal
    from main.resolutions as r
    left join main.meetings as m using (meeting_id)
    where not r.restated
        and ($body::varchar is null or contains(lower(m.body), lower($body)))
        and ($since::date is null or r.meeting_date >= $since::date)
        and ($until::date is null or r.meeting_date <= $until::date)
        and ($verb::varchar is null or lower(r.verb) = lower($verb))
        and ($text::varchar is null or contains(lower(r.text), lower($text)))
),
minuted as materialized (
    select meeting_id, pack_no, document_id
    from settled.printings
    where relation = 'minutes' and meeting_id in (select meeting_id from chosen)
),
headed as (
    select n.meeting_id, n.minute_id, n.heading
    from reading.minutes as n
    semi join minuted as p on p.meeting_id = n.meeting_id and p.pack_no = n.pack_no and p.document_id = n.document_id
    where n.pack_no in (select pack_no from minuted limit 1000000) -- the small side of the join
)
select c.fact_id, c.meeting_date, c.body, c.minute, n.heading, c.verb, c.clause, c.text, c.outcome
from chosen as c
left join headed as n on n.minute_id = c.minute_id and n.meeting_id = c.meeting_id
order by c.meeting_date desc nulls last, c.body, c.ordinal, c.fact_id;
