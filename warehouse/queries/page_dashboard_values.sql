select
    v.fact_id, s.indicator_id, v.dashboard, v.outcome, v.indicator, v.period, v.value, v.value_text, v.unit,
    v.direction, v.rag, v.comparisons
from reading.indicator_values as v
left join settled.indicator_values as s on s.fact_id = v.fact_id
where v.document_id = $document_id
order by v.ordinal, v.fact_id;
