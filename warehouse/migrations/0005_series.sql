-- Which printed names of indicators are one series, and why: what the reconciler of indicators said last.
create table settled.indicator_names (
    body_key varchar not null, -- the body, or the pack where the body is not known
    unit varchar,
    name varchar not null,
    outcome varchar,
    indicator_id varchar not null,
    indicator varchar not null, -- the series' settled name
    score double not null,
    reason varchar not null
);

create table settled.indicator_values (
    fact_id varchar not null,
    indicator_id varchar not null
);

-- one figure, two values: a later pack states another than an earlier one
create table settled.indicator_problems (
    problem_id varchar not null,
    kind varchar not null,
    severity varchar not null,
    pack_id varchar not null,
    page integer,
    fact_ids varchar[] not null,
    message varchar not null
);

-- every value shown, with the body it is about and the name that it goes by among that body's indicators
create view settled.indicator_mentions as
select
    v.fact_id, v.pack_id, v.document_id,
    coalesce(m.body_id, v.pack_id) as body_key,
    m.body_id,
    v.unit, v.indicator as name, v.outcome, v.dashboard
from reading.indicator_values as v
semi join settled.first_printings as p
    on p.relation = 'indicator_values' and p.fact_id = v.fact_id and p.pack_id = v.pack_id
left join reading.documents as d on d.pack_id = v.pack_id and d.document_id = v.document_id
left join settled.meetings as m on m.meeting_id = d.meeting_id;

-- what the series hold; `place` is the period as one can compare it, whatever words the pack has for it
create view settled.indicator_figures as
select
    s.indicator_id,
    v.fact_id, v.pack_id, v.document_id, v.meeting_date, v.ordinal,
    v.indicator, v.period, v.period_start, v.period_end,
    coalesce(
        v.period_start || '/' || v.period_end,
        nullif(trim(regexp_replace(lower(v.period), '[^a-z0-9]+', ' ', 'g')), '')
    ) as place,
    v.value, v.value_text, v.unit, v.direction, v.rag, v.dashboard
from settled.indicator_values as s
join settled.first_printings as p on p.relation = 'indicator_values' and p.fact_id = s.fact_id
join reading.indicator_values as v on v.fact_id = p.fact_id and v.pack_id = p.pack_id;

create macro settled.place_of(file_name, page, day) as
    ' in ' || file_name || coalesce(', page ' || page, '')
    || coalesce(' (meeting of ' || strftime(day, '%-d %B %Y') || ')', '');
