-- Of each body and year: meetings with minutes, with an agenda alone, and announced days of which no paper is here.
with held as (
    select body_id, year(meeting_date) as year, has_minutes
    from settled.meetings
    where body_id in (select unnest($body_ids::varchar[])) and (has_agenda or has_minutes)
        and meeting_date is not null
),
spans as (
    select body_id, max(meeting_date) as last_date
    from settled.meetings
    where body_id in (select unnest($body_ids::varchar[])) and (has_agenda or has_minutes)
    group by body_id
),
missing as (
    select distinct f.body_id, f.meeting_date
    from reading.future_meetings as f
    join spans as s on s.body_id = f.body_id and f.meeting_date < s.last_date
    where not exists (
        select 1 from settled.meetings as m
        where m.body_id = f.body_id and m.meeting_date = f.meeting_date and (m.has_agenda or m.has_minutes)
    )
)
select
    coalesce(h.body_id, g.body_id) as body_id,
    coalesce(h.year, g.year) as year,
    coalesce(h.minuted, 0) as minuted,
    coalesce(h.agenda_only, 0) as agenda_only,
    coalesce(g.missing, 0) as missing
from (
    select
        body_id, year,
        count(*) filter (where has_minutes) as minuted,
        count(*) filter (where not has_minutes) as agenda_only
    from held group by body_id, year
) as h
full join (
    select body_id, year(meeting_date) as year, count(*) as missing from missing group by all
) as g on g.body_id = h.body_id and g.year = h.year
order by 1, 2;
