-- What somebody is asked to do: where the owner's name means them and nobody else in that document.
with named as (
    select distinct m.document_id, m.name
    from settled.person_links as l
    join reading.mentions as m on m.fact_id = l.mention_id
    where l.person_id = $person_id
),
meant as (
    select m.document_id, m.name
    from reading.mentions as m
    semi join named as n on n.document_id = m.document_id and n.name = m.name
    join settled.person_links as l on l.mention_id = m.fact_id
    group by m.document_id, m.name
    having count(distinct l.person_id) = 1
)
select
    a.meeting_date, b.name as body, a.minute, a.text, a.owner, a.due, a.due_date, s.status, a.action_id, a.fact_id
from reading.actions as a
semi join meant as w on w.document_id = a.document_id and w.name = a.owner
semi join settled.printings as p
    on p.relation = 'actions' and p.meeting_id = a.meeting_id
    and p.pack_id = a.pack_id and p.document_id = a.document_id
left join settled.action_statuses as s on s.action_id = a.action_id
left join settled.meetings as m on m.meeting_id = a.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
order by a.meeting_date desc nulls last, a.minute, a.fact_id;
