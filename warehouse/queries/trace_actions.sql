-- These actions, with the clauses that say them again and the requests that they say again: both stand in one minute.
with asked as materialized (
    select meeting_id, pack_no from reading.actions where action_id in (select unnest($ids::varchar[]) limit 100000)
),
beside as materialized (
    select a.*
    from reading.actions as a
    semi join settled.printings as p
        on p.relation = 'actions' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    where a.pack_no in (select pack_no from asked limit 100000) -- the small side of the join
        and a.meeting_id in (select meeting_id from asked)
),
standing as materialized (
    select * from settled.action_statuses where action_id in (select action_id from beside limit 100000)
),
wanted as (
    select unnest($ids::varchar[]) as action_id
    union
    select action_id from standing where restated_as in (select unnest($ids::varchar[]))
    union
    select restated_as from standing
    where action_id in (select unnest($ids::varchar[])) and restated_as is not null
)
select
    a.action_id, a.meeting_date, b.name as body, a.minute, a.clause, a.source, a.text, a.owner, a.due, s.due_by,
    s.status, s.never_heard_of, s.meetings_since, s.days_since, s.restated_as, a.fact_id, a.meeting_id
from beside as a
semi join wanted as w on w.action_id = a.action_id
left join standing as s on s.action_id = a.action_id
left join settled.meetings as m on m.meeting_id = a.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
order by a.meeting_date, a.ordinal, a.fact_id;
