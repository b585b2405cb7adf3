-- The minute in which an action was asked for.
with asked as (
    select a.meeting_id, a.minute
    from reading.actions as a
    semi join settled.printings as p
        on p.relation = 'actions' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    where a.action_id = $action_id
)
select n.fact_id, n.minute_id, n.meeting_id, n.meeting_date, n.number, n.heading, m.body
from asked as a
join (
    select n.*
    from reading.minutes as n
    semi join (
        select * from settled.printings
        where relation = 'minutes' and meeting_id in (select meeting_id from asked)
    ) as p
        on p.meeting_id = n.meeting_id and p.pack_no = n.pack_no and p.document_id = n.document_id
) as n on n.meeting_id = a.meeting_id and n.number is not distinct from a.minute
left join main.meetings as m on m.meeting_id = n.meeting_id
order by n.ordinal, n.fact_id
limit 1;
