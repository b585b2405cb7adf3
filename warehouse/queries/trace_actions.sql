-- The actions asked about, with the clauses that say them again and the requests that they say again.
select
    a.action_id, a.meeting_date, m.body, a.minute, a.clause, a.source, a.text, a.owner, a.due, a.due_by, a.status,
    a.never_heard_of, a.meetings_since, a.days_since, a.restated_as, a.fact_id
from main.actions as a
left join main.meetings as m on m.meeting_id = a.meeting_id
where list_contains($ids::varchar[], a.action_id)
    or list_contains($ids::varchar[], a.restated_as)
    or a.action_id in (
        select b.restated_as from main.actions as b where list_contains($ids::varchar[], b.action_id)
    )
order by a.meeting_date, a.ordinal, a.fact_id;
