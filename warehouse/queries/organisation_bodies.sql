-- At how many meetings of each body somebody of theirs was listed.
select
    m.body,
    count(distinct a.meeting_id) filter (where a.status = 'present') as meetings_present,
    count(distinct a.meeting_id) as meetings_listed,
    min(m.meeting_date) as first_date,
    max(m.meeting_date) as last_date
from main.attendances as a
join main.meetings as m using (meeting_id)
where a.organisation_id = $organisation_id
group by m.body
order by meetings_present desc, m.body;
