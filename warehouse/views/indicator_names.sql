-- The names under which an indicator is printed, and why each is taken for that series.
--   indicator_id: the series
--   name: as printed
--   unit: as printed
--   mentions: how often it is printed with that unit
--   score: how alike it is to the series' commonest name when units, marks and plurals are set aside, of 100
--   reason: what was set aside, and what decided
create or replace view main.indicator_names as
select
    n.indicator_id,
    n.name,
    n.unit,
    count(m.fact_id)::integer as mentions,
    min(n.score) as score,
    string_agg(distinct n.reason, '; or ' order by n.reason) as reason
from settled.indicator_names as n
left join settled.indicator_mentions as m
    on m.body_key = n.body_key
    and m.unit is not distinct from n.unit
    and m.name = n.name
    and m.outcome is not distinct from n.outcome
group by n.indicator_id, n.name, n.unit;
