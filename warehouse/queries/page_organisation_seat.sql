-- Who came for an organisation to the meetings of each body it sits on, and the meetings that don't list it.
with called as (
    select n.name, k.pack_no
    from settled.organisation_names as n
    join reading.packs as k on k.pack_id = n.pack_id
    where n.organisation_id = $organisation_id
),
there as (
    select a.*
    from reading.attendances as a
    semi join called as c on c.name = a.organisation and c.pack_no = a.pack_no
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
),
who as (
    select pack_no, fact_id, where_kind, person_id from settled.person_facts
    where pack_no in (select pack_no from there limit 100000)
),
listed as (
    select
        a.meeting_id,
        case
            when bool_or(a.status = 'present' and a.representing is null) then 'present'
            when bool_or(a.status = 'present') then 'substitute'
            else 'apologies'
        end as status,
        list(
            {'name': a.name, 'person_id': w.person_id, 'representing': a.representing, 'status': a.status}
            order by a.ordinal
        ) as people
    from there as a
    left join who as w
        on w.pack_no = a.pack_no and w.fact_id = a.fact_id
    and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
    group by a.meeting_id
),
spans as (
    select m.body_id, min(m.meeting_date) as first_date, max(m.meeting_date) as last_date
    from listed join settled.meetings as m using (meeting_id)
    group by m.body_id
)
select
    m.body_id, b.name as body, m.meeting_id, m.meeting_date,
    coalesce(l.status, 'not listed') as status,
    coalesce(l.people, []) as people
from settled.meetings as m
join spans as s on s.body_id = m.body_id and m.meeting_date between s.first_date and s.last_date
left join listed as l on l.meeting_id = m.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where l.meeting_id is not null or m.has_minutes
order by b.name, m.body_id, m.meeting_date, m.meeting_id;
