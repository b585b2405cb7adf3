-- The meetings of a body whose lists of those present are known.
select m.meeting_id, m.meeting_date
from main.meetings as m
where m.body_id = $body_id
    and m.meeting_id in (select meeting_id from settled.printings where relation = 'attendances')
    and ($since::date is null or m.meeting_date >= $since)
    and ($until::date is null or m.meeting_date <= $until)
order by m.meeting_date nulls first, m.meeting_id;
