-- The meetings of a body whose lists of those present are known: of a year, or the newest; in the order of days.
select meeting_id, meeting_date
from (
    select meeting_id, meeting_date
    from settled.meetings
    where body_id = $body_id and meeting_date is not null
        and ($year::integer is null or year(meeting_date) = $year)
        and meeting_id in (select meeting_id from settled.printings where relation = 'attendances')
    order by meeting_date desc, meeting_id desc
    limit $limit
)
order by meeting_date, meeting_id;
