-- Meetings with those listed as present, and the packs that hold their agenda and minutes.
select
    m.meeting_id, m.fact_id, m.body_id, m.body, m.meeting_date, m.start_time, m.end_time, m.venue,
    coalesce(a.people, []) as people,
    coalesce(d.agendas, []) as agendas,
    coalesce(d.minuted, []) as minuted
from main.meetings as m
left join (
    select meeting_id, list(distinct {'person_id': person_id, 'name': name}) as people
    from main.attendances where status = 'present' and person_id is not null
    group by meeting_id
) as a on a.meeting_id = m.meeting_id
left join (
    select
        meeting_id,
        list(distinct pack_id order by pack_id) filter (where kind = 'agenda') as agendas,
        list(distinct pack_id order by pack_id) filter (where kind = 'minutes') as minuted
    from main.documents where meeting_id is not null
    group by meeting_id
) as d on d.meeting_id = m.meeting_id
order by m.meeting_id;
