-- A fact without a quote cannot be believed.
select s.relation || ' ' || s.fact_id || ' of pack ' || s.pack_id || ' has no evidence' as message
from settled.shown as s
anti join settled.evidence as e on e.fact_id = s.fact_id
where s.read_as in (from touched_facts)
order by message;
