-- Printed names, as each stands in the lists of those present and of apologies.
select
    a.name,
    count(*) filter (where status = 'present') as present,
    count(*) filter (where status = 'apologies') as apologies,
    min(a.meeting_date) as first_date,
    max(a.meeting_date) as last_date,
    list(distinct a.organisation order by a.organisation) filter (where a.organisation is not null)
        as organisations
from reading.attendances as a
semi join (
    select p.*
    from settled.printings as p
    left join main.meetings as m on m.meeting_id = p.meeting_id
    where p.relation = 'attendances' and ($body::varchar is null or contains(lower(m.body), lower($body)))
) as p
    on p.meeting_id = a.meeting_id and p.pack_no = a.pack_no and p.document_id = a.document_id
group by a.name
order by present desc, apologies desc, a.name;
