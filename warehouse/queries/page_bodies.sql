-- Bodies that met, the one that met last first.
select
    b.body_id, b.name, b.authority, b.acronym,
    count(*) as meetings,
    count(*) filter (where m.has_minutes) as minuted,
    min(m.meeting_date) as first_date,
    max(m.meeting_date) as last_date
from settled.meetings as m
join settled.bodies as b using (body_id)
where (m.has_agenda or m.has_minutes)
    and ($text::varchar is null or contains(lower(b.name || ' ' || coalesce(b.authority, '')), lower($text)))
group by b.body_id, b.name, b.authority, b.acronym
order by last_date desc, b.name, b.body_id
limit $limit;
