-- Of each touched meeting and relation, the printing that is shown: minutes before a notice before an agenda,
-- then the one with most rows, then the smallest pack_id, so that the order of loading never shows.
delete from settled.printings where meeting_id in (from touched_meetings);

insert into settled.printings
select r.relation, r.meeting_id, r.pack_id, r.document_id, min(r.pack_no)
from settled.meeting_rows as r
left join reading.meetings as m
    on m.meeting_id = r.meeting_id and m.pack_id = r.pack_id and m.document_id = r.document_id
where r.meeting_id in (from touched_meetings)
group by r.relation, r.meeting_id, r.pack_id, r.document_id
qualify row_number() over (
    partition by r.relation, r.meeting_id
    order by
        min(case m.source when 'minutes' then 1 when 'notice' then 2 when 'agenda' then 3 else 4 end),
        count(*) desc,
        r.pack_id,
        r.document_id
) = 1;
