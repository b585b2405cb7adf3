-- At how many meetings of each body somebody of theirs was listed.
select
    m.body,
    count(distinct a.meeting_id) filter (where a.status = 'present') as meetings_present,
    count(distinct a.meeting_id) as meetings_listed,
    min(m.meeting_date) as first_date,
    max(m.meeting_date) as last_date
from reading.attendances as a
semi join (
    select n.name, k.pack_no
    from settled.organisation_names as n
    join reading.packs as k on k.pack_id = n.pack_id
    where n.organisation_id = $organisation_id
) as c
    on c.name = a.organisation and c.pack_no = a.pack_no
semi join settled.printings as p
    on p.relation = 'attendances' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id
join main.meetings as m using (meeting_id)
group by m.body
order by meetings_present desc, m.body;
