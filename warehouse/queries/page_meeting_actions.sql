-- What the meeting asked for. Only the meeting's own rows are looked at: the whole ledger may be long.
select a.action_id, a.fact_id, a.minute, a.clause, a.text, a.owner, a.due, s.status, s.never_heard_of
from reading.actions as a
semi join settled.printings as p
    on p.relation = 'actions' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id
left join settled.action_statuses as s on s.action_id = a.action_id
where a.meeting_id = $meeting_id and s.restated_as is null
order by a.ordinal, a.fact_id;
