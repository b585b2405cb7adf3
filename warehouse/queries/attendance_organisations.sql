-- Which organisations' seats are filled at each meeting of a body: one row for each organisation and meeting.
select
    coalesce(a.organisation_id, lower(a.organisation)) as id,
    coalesce(any_value(o.name), min(a.organisation)) as name,
    a.meeting_id,
    case
        when bool_or(a.status = 'present' and a.representing is null) then 'present'
        when bool_or(a.status = 'present') then 'substitute'
        else 'apologies'
    end as status
from main.attendances as a
join main.meetings as m using (meeting_id)
left join main.organisations as o using (organisation_id)
where m.body_id = $body_id
    and a.organisation is not null
    and ($capacity::varchar is null or coalesce(a.capacity, $capacity) = $capacity)
group by all
order by name, id, a.meeting_id;
