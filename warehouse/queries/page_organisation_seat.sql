-- Who came for an organisation to the meetings of each body it sits on, and the meetings that don't list it.
with listed as (
    select
        a.meeting_id,
        case
            when bool_or(a.status = 'present' and a.representing is null) then 'present'
            when bool_or(a.status = 'present') then 'substitute'
            else 'apologies'
        end as status,
        list(distinct {'name': a.name, 'person_id': a.person_id, 'representing': a.representing, 'status': a.status})
            as people
    from main.attendances as a
    where a.organisation_id = $organisation_id
    group by a.meeting_id
),
spans as (
    select m.body_id, min(m.meeting_date) as first_date, max(m.meeting_date) as last_date
    from listed join settled.meetings as m using (meeting_id)
    group by m.body_id
)
select
    m.body_id, b.name as body, m.meeting_id, m.meeting_date,
    coalesce(l.status, 'not listed') as status,
    coalesce(l.people, []) as people
from settled.meetings as m
join spans as s on s.body_id = m.body_id and m.meeting_date between s.first_date and s.last_date
left join listed as l on l.meeting_id = m.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where l.meeting_id is not null or m.has_minutes
order by b.name, m.body_id, m.meeting_date, m.meeting_id;
