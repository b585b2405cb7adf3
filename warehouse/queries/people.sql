-- Printed names, as each stands in the lists of those present and of apologies.
select
    a.name,
    count(*) filter (where status = 'present') as present,
    count(*) filter (where status = 'apologies') as apologies,
    min(a.meeting_date) as first_date,
    max(a.meeting_date) as last_date,
    list(distinct a.organisation order by a.organisation) filter (where a.organisation is not null)
        as organisations
from main.attendances as a
left join main.meetings as m using (meeting_id)
where $body::varchar is null or contains(lower(m.body), lower($body))
group by a.name
order by present desc, apologies desc, a.name;
