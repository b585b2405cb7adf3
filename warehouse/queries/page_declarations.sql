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
    select pack_no, fact_id, person_id
    from settled.person_facts
    where where_kind = 'declaration' and pack_no in (select pack_no from declared limit 100000)
)
select
    d.fact_id, d.meeting_id, d.meeting_date, d.minute, d.name, w.person_id, d.interest_type, d.subject, d.agenda_item
from declared as d
left join who as w on w.pack_no = d.pack_no and w.fact_id = d.fact_id
order by d.minute, d.name, d.fact_id;
