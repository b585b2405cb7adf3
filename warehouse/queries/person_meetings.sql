-- The meetings that list somebody, and those between the first and the last of these in the same body that don't.
with placed as materialized (
    select distinct pack_no, fact_id
    from settled.person_facts
    where person_id = $person_id
    limit 100000 -- tells DuckDB which side of the joins is the small one
),
there as materialized (
    select a.*
    from reading.attendances as a
    semi join placed as p on p.pack_no = a.pack_no and p.fact_id = a.fact_id
),
known as materialized (
    select f.pack_no, f.fact_id, f.where_kind, f.person_id
    from settled.person_facts as f
    semi join placed as p on p.pack_no = f.pack_no and p.fact_id = f.fact_id
),
printed as (
    select a.*, w.person_id
    from there as a
    semi join (
        select * from settled.printings
        where relation = 'attendances' and pack_no in (select pack_no from placed)
    ) as p
        on p.meeting_id = a.meeting_id and p.pack_no = a.pack_no and p.document_id = a.document_id
    left join known as w
        on w.pack_no = a.pack_no and w.fact_id = a.fact_id
        and w.where_kind = if(a.status = 'present', 'attendance', 'apologies')
),
listed as (
    select * from printed where person_id = $person_id
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
-- meetings of these bodies in that time whose lists are known
met as materialized (
    select p.meeting_id
    from settled.printings as p
    where p.relation = 'attendances'
        and p.meeting_id in (
            select m.meeting_id
            from settled.meetings as m
            join spans as x on x.body_id = m.body_id and m.meeting_date between x.first_date and x.last_date
            limit 100000 -- the small side of the join
        )
),
stood_in as (
    select meeting_id, first(name order by ordinal) as name
    from printed
    where person_id is distinct from $person_id
    group by meeting_id
)
select
    m.meeting_date, b.name as body, coalesce(t.status, 'not listed') as status, t.is_chair, t.role, t.organisation,
    t.representing, s.name as stood_in, m.meeting_id
from settled.meetings as m
left join theirs as t using (meeting_id)
left join stood_in as s using (meeting_id)
left join settled.bodies as b on b.body_id = m.body_id
where m.meeting_id in (select meeting_id from theirs union select meeting_id from met)
order by m.meeting_date desc nulls last, b.name, m.meeting_id;
