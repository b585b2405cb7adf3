-- Present under one spelling and among the apologies under another: only settled names can show it.
delete from settled.problems
where problem_id like 'one-person-%' and meeting_id in (
    select meeting_id from settled.meetings where coalesce(body_id, meeting_id) in (from asked_bodies)
);
insert into settled.problems
select
    'one-person-' || md5(here.meeting_id || here.person_id),
    'present_and_apologies',
    'warning',
    any_value(e.pack_id),
    min(e.page),
    [min(here.fact_id), min(away.fact_id)],
    min(here.name) || ' is listed as present and, as ' || min(away.name) || ', among the apologies'
        || coalesce(' at the meeting of ' || strftime(any_value(here.meeting_date), '%-d %B %Y'), '') || '.',
    here.meeting_id
from main.attendances as here
join main.attendances as away on away.meeting_id = here.meeting_id and away.person_id = here.person_id
left join reading.evidence as e on e.fact_id = here.fact_id and e.ordinal = 1
where here.meeting_id in (
        select meeting_id from settled.meetings where coalesce(body_id, meeting_id) in (from asked_bodies)
    )
    and here.status = 'present' and away.status = 'apologies' and lower(here.name) <> lower(away.name)
group by here.meeting_id, here.person_id;
