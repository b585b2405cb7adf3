-- Promises, newest first. A request that a clause of the same minute says again is shown with that clause. Which are
-- asked about is told before it is told who owns them.
with chosen as (
    select
        a.action_id, a.fact_id, a.pack_no, a.meeting_id, a.meeting_date, a.minute, a.clause, a.source, a.text, a.owner,
        a.due, a.document_id, a.ordinal, s.due_by, s.status, s.last_event, s.never_heard_of, s.meetings_since,
        s.days_since, m.body
    from reading.actions as a
    semi join settled.printings as p
        on p.relation = 'actions' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    left join settled.action_statuses as s on s.action_id = a.action_id
    left join main.meetings as m on m.meeting_id = a.meeting_id
    where s.restated_as is null
        and (not $open::boolean or s.status is distinct from 'closed')
        and (not $overdue::boolean or s.status = 'overdue')
        and (not $never::boolean or s.never_heard_of)
        and ($owner::varchar is null or contains(lower(a.owner), lower($owner)))
        and ($body::varchar is null or contains(lower(m.body), lower($body)))
        and ($since::date is null or a.meeting_date >= $since::date)
        and ($until::date is null or a.meeting_date <= $until::date)
),
-- 'KS' in a column of actions is whoever of those present has these initials, where that is one person
lettered as (
    select
        l.meeting_id,
        upper(regexp_replace(n.name, '([A-Za-z])[^ -]*[ -]*', '\1', 'g')) as initials,
        min(n.person_id) as person_id
    from reading.attendances as l
    join settled.person_facts as f on f.pack_no = l.pack_no and f.fact_id = l.fact_id
    join settled.people as n on n.person_id = f.person_id
    where l.status = 'present'
        and l.meeting_id in (
            select meeting_id from chosen
            where owner = upper(owner) and length(owner) <= 12 and not contains(owner, ' ')
        )
    group by all
    having count(distinct n.person_id) = 1
),
restated as (
    select s.restated_as, string_agg(a.text, ' / ' order by a.ordinal, a.fact_id) as text
    from settled.action_statuses as s
    join reading.actions as a on a.action_id = s.action_id
    semi join settled.printings as p
        on p.relation = 'actions' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    where s.restated_as is not null and s.restated_as in (select action_id from chosen)
    group by s.restated_as
)
select
    a.meeting_date,
    a.body,
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
    coalesce(w.person_id, i.person_id) as owner_person_id,
    a.action_id,
    a.fact_id,
    a.meeting_id
from chosen as a
left join (
    select document_id, name, person_id from settled.person_in_document
    where document_id in (select document_id from chosen where owner is not null)
) as w on w.document_id = a.document_id and w.name = a.owner
left join lettered as i on i.meeting_id = a.meeting_id and i.initials = a.owner
left join restated as r on r.restated_as = a.action_id
order by a.meeting_date desc nulls last, a.body, a.meeting_id, a.ordinal, a.fact_id;
