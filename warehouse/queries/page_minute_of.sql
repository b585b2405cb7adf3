-- The minute of a meeting with that number.
select n.fact_id, n.minute_id, n.meeting_id, n.meeting_date, n.number, n.heading
from reading.minutes as n
semi join settled.printings as p
    on p.relation = 'minutes' and p.meeting_id = n.meeting_id
    and p.pack_no = n.pack_no and p.document_id = n.document_id
where n.meeting_id = $meeting_id and n.number is not distinct from $number::varchar
order by n.ordinal, n.fact_id
limit 1;
