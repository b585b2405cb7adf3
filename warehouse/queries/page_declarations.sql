-- What was declared at a meeting, and by whom.
with declared as (
    select d.*
    from reading.declarations as d
    semi join settled.printings as p
        on p.relation = 'declarations' and p.meeting_id = d.meeting_id
        and p.pack_no = d.pack_no and p.document_id = d.document_id
    where d.meeting_id = $meeting_id
),
who as (
    select m.list_fact_id as fact_id, min(l.person_id) as person_id
    from reading.mentions as m
    join settled.person_links as l on l.mention_id = m.fact_id
    where m.where_kind = 'declaration' and m.list_fact_id in (select fact_id from declared)
    group by m.list_fact_id
)
select
    d.fact_id, d.meeting_id, d.meeting_date, d.minute, d.name, w.person_id, d.interest_type, d.subject, d.agenda_item
from declared as d
left join who as w on w.fact_id = d.fact_id
order by d.minute, d.name, d.fact_id;
