-- The meetings that list somebody, and those between the first and the last of these in the same body that don't.
with named as (
    select m.list_fact_id, m.where_kind
    from settled.person_links as l
    join reading.mentions as m on m.fact_id = l.mention_id
    where l.person_id = $person_id and m.list_fact_id is not null
),
-- who is meant by a listing that several mentions share
listed as (
    select a.*
    from reading.attendances as a
    join (
        select m.list_fact_id, m.where_kind, min(l.person_id) as person_id
        from reading.mentions as m
        join settled.person_links as l on l.mention_id = m.fact_id
        where m.list_fact_id in (select list_fact_id from named)
        group by m.list_fact_id, m.where_kind
    ) as w
        on w.list_fact_id = a.fact_id and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
        and w.person_id = $person_id
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_id = a.pack_id and p.document_id = a.document_id
),
theirs as (
    select
        meeting_id,
        if(bool_or(status = 'present'), 'present', 'apologies') as status,
        first(role order by status desc, ordinal) filter (where role is not null) as role,
        first(organisation order by status desc, ordinal) filter (where organisation is not null) as organisation,
        first(representing order by ordinal) filter (where representing is not null) as representing,
        bool_or(is_chair) as is_chair
    from listed
    group by meeting_id
),
spans as (
    select m.body_id, min(m.meeting_date) as first_date, max(m.meeting_date) as last_date
    from theirs join settled.meetings as m using (meeting_id)
    group by m.body_id
),
stood_in as (
    select a.meeting_id, first(a.name order by a.ordinal) as name
    from reading.attendances as a
    semi join named as n on n.list_fact_id = a.fact_id
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_id = a.pack_id and p.document_id = a.document_id
    where a.fact_id not in (select fact_id from listed)
    group by a.meeting_id
)
select
    m.meeting_date, b.name as body, coalesce(t.status, 'not listed') as status, t.is_chair, t.role, t.organisation,
    t.representing, s.name as stood_in, m.meeting_id
from settled.meetings as m
left join theirs as t using (meeting_id)
left join stood_in as s using (meeting_id)
left join settled.bodies as b on b.body_id = m.body_id
left join spans as x on x.body_id = m.body_id and m.meeting_date between x.first_date and x.last_date
where t.meeting_id is not null
    or (
        x.body_id is not null
        and m.meeting_id in (select meeting_id from settled.printings where relation = 'attendances')
    )
order by m.meeting_date desc nulls last, b.name, m.meeting_id;
