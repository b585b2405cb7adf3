select relation, count(distinct fact_id) as facts
from settled.shown
group by relation
order by facts desc, relation;
