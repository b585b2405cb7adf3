-- The meetings that list them, and those between the first and the last of these in the same body that don't.
with theirs as (
    select
        meeting_id,
        if(bool_or(status = 'present'), 'present', 'apologies') as status,
        first(role order by status desc, ordinal) filter (where role is not null) as role,
        first(organisation order by status desc, ordinal) filter (where organisation is not null) as organisation,
        first(representing order by ordinal) filter (where representing is not null) as representing,
        bool_or(is_chair) as is_chair
    from main.attendances
    where person_id = $person_id
    group by meeting_id
),
spans as (
    select m.body_id, min(m.meeting_date) as first_date, max(m.meeting_date) as last_date
    from theirs
    join main.meetings as m using (meeting_id)
    group by m.body_id
),
stood_in as (
    select a.meeting_id, first(a.name order by a.ordinal) as name
    from main.mentions as n
    join main.attendances as a on a.fact_id = n.list_fact_id
    where n.person_id = $person_id and a.person_id is distinct from $person_id
    group by a.meeting_id
)
select
    m.meeting_date,
    m.body,
    coalesce(t.status, 'not listed') as status,
    t.is_chair,
    t.role,
    t.organisation,
    t.representing,
    s.name as stood_in,
    m.meeting_id
from main.meetings as m
left join theirs as t using (meeting_id)
left join stood_in as s using (meeting_id)
left join spans as b
    on b.body_id = m.body_id and m.meeting_date between b.first_date and b.last_date
    and exists (from main.attendances as a where a.meeting_id = m.meeting_id)
where t.meeting_id is not null or b.body_id is not null
order by m.meeting_date desc nulls last, m.body, m.meeting_id;
