-- Who is listed at each meeting of a body: one row for each person and meeting.
select
    coalesce(a.person_id, lower(a.name)) as id,
    coalesce(any_value(p.name), min(a.name)) as name,
    a.meeting_id,
    case
        when bool_or(a.status = 'present') and bool_and(a.representing is not null) then 'substitute'
        when bool_or(a.status = 'present') then 'present'
        else 'apologies'
    end as status
from main.attendances as a
join main.meetings as m using (meeting_id)
left join main.people as p using (person_id)
where m.body_id = $body_id
    and ($capacity::varchar is null or coalesce(a.capacity, $capacity) = $capacity)
group by all
order by name, id, a.meeting_id;
