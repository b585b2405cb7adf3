-- Every printed name of an indicator, by body, unit and outcome: where it is printed and with which figures.
select
    body_key,
    unit,
    name,
    outcome,
    list(distinct concat_ws(' ', pack_id, document_id, dashboard)),
    coalesce(
        list(distinct {'period': period, 'value': value}) filter (where period is not null and value is not null),
        []
    ),
    count(*)
from (
    select
        m.*,
        v.value,
        coalesce(v.period_start || '/' || v.period_end, lower(v.period)) as period
    from settled.indicator_mentions as m
    join reading.indicator_values as v on v.fact_id = m.fact_id and v.pack_id = m.pack_id
)
group by body_key, unit, name, outcome
order by body_key, unit, name, outcome;
