-- The actions of a minute.
select a.action_id
from reading.actions as a
semi join settled.printings as p
    on p.relation = 'actions' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id
where a.meeting_id = $meeting_id and a.minute is not distinct from $number::varchar
order by a.ordinal, a.fact_id;
