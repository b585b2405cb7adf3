-- The meetings of a body, newest first, a screenful at a time.
with asked as (
    select meeting_id, meeting_date, start_time, venue, chair, has_agenda, has_minutes
    from settled.meetings
    where body_id = $body_id
        and ($year::integer is null or year(meeting_date) = $year)
    order by meeting_date desc nulls last, meeting_id
    limit $limit
)
select
    a.*,
    coalesce(p.present, 0) as present,
    coalesce(p.apologies, 0) as apologies,
    coalesce(r.decisions, 0) as decisions
from asked as a
left join (
    select
        meeting_id,
        count(*) filter (where status = 'present') as present,
        count(*) filter (where status = 'apologies') as apologies
    from reading.attendances as a
    semi join settled.printings as s
        on s.relation = 'attendances' and s.meeting_id = a.meeting_id
        and s.pack_no = a.pack_no and s.document_id = a.document_id
    where meeting_id in (select meeting_id from asked)
    group by meeting_id
) as p using (meeting_id)
left join (
    select meeting_id, count(*) as decisions
    from main.resolutions
    where meeting_id in (select meeting_id from asked) and not restated
    group by meeting_id
) as r using (meeting_id)
order by a.meeting_date desc nulls last, a.meeting_id;
