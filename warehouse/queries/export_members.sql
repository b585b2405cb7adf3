-- Who is listed at meetings of a body as a member of it, from when to when, and for whom they sit.
select
    m.body_id, a.person_id,
    any_value(a.organisation_id order by m.meeting_date desc) as organisation_id,
    bool_or(a.is_chair) as chaired,
    min(m.meeting_date) as from_date,
    max(m.meeting_date) as to_date
from main.attendances as a
join main.meetings as m using (meeting_id)
where a.person_id is not null and m.body_id is not null and a.representing is null
    and (a.capacity = 'member' or a.is_chair)
group by m.body_id, a.person_id
order by m.body_id, a.person_id;
