select d.meeting_date, coalesce(b.name, m.body) as body, d.interest_type, d.subject, d.agenda_item, d.minute, d.name, d.fact_id
from reading.declarations as d
semi join (
    select pack_no, fact_id from settled.person_facts
    where person_id = $person_id and where_kind = 'declaration' limit 100000 -- the small side of the join
) as f
    on f.pack_no = d.pack_no and f.fact_id = d.fact_id
semi join settled.printings as p
    on p.relation = 'declarations' and p.meeting_id = d.meeting_id
    and p.pack_no = d.pack_no and p.document_id = d.document_id
left join settled.meetings as m on m.meeting_id = d.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
order by d.meeting_date desc nulls last, body, d.fact_id;
