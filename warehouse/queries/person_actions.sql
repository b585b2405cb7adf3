-- What somebody is asked to do: where the owner's name means them and nobody else in that document, or its letters
-- are the initials of nobody else who was present.
with named as (
    select a.fact_id, a.pack_no
    from reading.actions as a
    semi join (select document_id, name from settled.person_in_document where person_id = $person_id) as d
        on d.document_id = a.document_id and d.name = a.owner
),
owned as materialized (
    select a.fact_id, a.pack_no, a.meeting_id, a.document_id, a.owner
    from reading.actions as a
    where a.owner = (
            select upper(regexp_replace(name, '([A-Za-z])[^ -]*[ -]*', '\1', 'g'))
            from settled.people where person_id = $person_id
        )
),
meant_by_name as materialized (
    select document_id, name from settled.person_in_document where document_id in (select document_id from owned)
),
lettered as (
    select fact_id, pack_no, meeting_id, owner
    from owned as a
    where not exists (from meant_by_name as d where d.document_id = a.document_id and d.name = a.owner)
),
alone as (
    select l.meeting_id
    from reading.attendances as l
    join settled.person_facts as f on f.pack_no = l.pack_no and f.fact_id = l.fact_id
    join settled.people as n on n.person_id = f.person_id
    where l.status = 'present' and l.meeting_id in (select meeting_id from lettered)
        and upper(regexp_replace(n.name, '([A-Za-z])[^ -]*[ -]*', '\1', 'g')) = (select any_value(owner) from lettered)
    group by l.meeting_id
    having count(distinct n.person_id) = 1 and min(n.person_id) = $person_id
),
meant as (
    select fact_id, pack_no from named
    union
    select fact_id, pack_no from lettered where meeting_id in (from alone)
)
select
    a.meeting_date, b.name as body, a.minute, a.text, a.owner, a.due, a.due_date, s.status, a.action_id, a.fact_id
from reading.actions as a
semi join meant as w on w.fact_id = a.fact_id and w.pack_no = a.pack_no
semi join settled.printings as p
    on p.relation = 'actions' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id
left join settled.action_statuses as s on s.action_id = a.action_id
left join settled.meetings as m on m.meeting_id = a.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
order by a.meeting_date desc nulls last, a.minute, a.fact_id;
