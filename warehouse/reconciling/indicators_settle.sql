-- The series of each value, and figures that a later pack states otherwise than an earlier one.
delete from settled.indicator_values;

insert into settled.indicator_values
select m.fact_id, n.indicator_id
from settled.indicator_mentions as m
join settled.indicator_names as n
    on n.body_key = m.body_key
    and n.unit is not distinct from m.unit
    and n.name = m.name
    and n.outcome is not distinct from m.outcome;

delete from settled.indicator_problems;

insert into settled.indicator_problems
with figures as (
    select *
    from settled.indicator_figures
    where value is not null and place is not null
    -- a dashboard that gives one period twice does not restate it
    qualify row_number() over (partition by indicator_id, place, pack_id order by ordinal, fact_id) = 1
),
followed as (
    select
        *,
        lag({'value': value, 'value_text': value_text, 'fact_id': fact_id, 'pack_id': pack_id,
             'meeting_date': meeting_date}) over (
            partition by indicator_id, place
            order by meeting_date nulls first, pack_id
        ) as before
    from figures
)
select
    md5('restated' || f.fact_id || f.before.fact_id),
    'restated',
    'warning',
    f.pack_id,
    e.page,
    [f.fact_id, f.before.fact_id],
    f.indicator || ', ' || f.period || ': ' || f.value_text
        || settled.place_of(k.file_name, e.page, f.meeting_date) || ', but ' || f.before.value_text
        || settled.place_of(b.file_name, was.page, f.before.meeting_date) || '.'
from followed as f
join reading.packs as k on k.pack_id = f.pack_id
join reading.packs as b on b.pack_id = f.before.pack_id
left join settled.evidence as e
    on e.fact_id = f.fact_id and e.pack_id = f.pack_id
left join settled.evidence as was
    on was.fact_id = f.before.fact_id and was.pack_id = f.before.pack_id
where f.before is not null and f.before.value <> f.value
-- a fact's first quote in its pack
qualify row_number() over (partition by f.fact_id order by e.ordinal, was.ordinal) = 1
order by k.pack_no;
