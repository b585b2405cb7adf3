-- What was found, best first, with its day and body.
with foremost as materialized (
    select unnest($entries::bigint[]) as entry, unnest($scores::double[]) as score
),
ranked as materialized (
    select e.entry, f.score, e.kind, e.meeting_id
    from search.entries as e
    join foremost as f on f.entry = e.entry
    where e.entry in $entries::bigint[]
)
select r.entry, round(r.score, 3) as score, m.meeting_date, coalesce(b.name, m.body) as body
from ranked as r
left join (
    select * from settled.meetings where meeting_id in (select meeting_id from ranked)
) as m on m.meeting_id = r.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
order by r.score desc, m.meeting_date desc nulls last, r.kind, r.entry;
