-- Promises, newest first. A request that a clause of the same minute says again is shown with that clause.
select
    a.meeting_date,
    m.body,
    a.minute || coalesce('(' || a.clause || ')', '') as minute,
    a.text,
    a.owner,
    a.due,
    a.due_by,
    a.status,
    a.last_event,
    a.never_heard_of,
    a.meetings_since,
    a.days_since,
    a.source,
    r.text as asked_as,
    a.owner_person_id,
    a.action_id,
    a.fact_id,
    a.meeting_id
from main.actions as a
left join main.meetings as m on m.meeting_id = a.meeting_id
left join (
    select restated_as, string_agg(text, ' / ' order by ordinal, fact_id) as text
    from main.actions where restated_as is not null group by restated_as
) as r on r.restated_as = a.action_id
where a.restated_as is null
    and (not $open::boolean or a.status is distinct from 'closed')
    and (not $overdue::boolean or a.status = 'overdue')
    and (not $never::boolean or a.never_heard_of)
    and ($owner::varchar is null or contains(lower(a.owner), lower($owner)))
    and ($body::varchar is null or contains(lower(m.body), lower($body)))
    and ($since::date is null or a.meeting_date >= $since::date)
    and ($until::date is null or a.meeting_date <= $until::date)
order by a.meeting_date desc nulls last, m.body, a.meeting_id, a.ordinal, a.fact_id;
