-- The items of each meeting's agenda with what was resolved under the same heading; then minutes under no item's.
with folded as (
    select
        i.fact_id as id, i.meeting_id, i.ordinal, i.number, i.title as name,
        trim(regexp_replace(lower(i.title), '[^a-z0-9]+', ' ', 'g')) as words
    from main.agenda_items as i
),
said as (
    select
        n.minute_id, n.meeting_id, n.ordinal, n.number, n.heading,
        trim(regexp_replace(lower(n.heading), '[^a-z0-9]+', ' ', 'g')) as words,
        r.text, r.outcome
    from main.minutes as n
    left join (
        select
            meeting_id, minute_id,
            string_agg(concat_ws(' ', '(' || clause || ')', text), chr(10) order by ordinal, fact_id) as text,
            string_agg(distinct outcome, ', ' order by outcome) as outcome
        from main.resolutions where not restated
        group by meeting_id, minute_id
    ) as r on r.meeting_id = n.meeting_id and r.minute_id = n.minute_id
),
taken as (
    select f.id, min(s.minute_id) as minute_id
    from folded as f
    join said as s on s.meeting_id = f.meeting_id and s.words = f.words
    group by f.id
    having count(*) = 1
)
select f.id, f.meeting_id, f.ordinal, f.number, f.name, s.text as resolution, s.outcome as result
from folded as f
left join taken as t on t.id = f.id
left join said as s on s.minute_id = t.minute_id and s.meeting_id = f.meeting_id
union all
select s.minute_id, s.meeting_id, 10000 + s.ordinal, s.number, s.heading, s.text, s.outcome
from said as s
where s.minute_id not in (select minute_id from taken)
order by 2, 3, 1;
