-- Facts by how their id begins; the exact id alone if there is one.
select relation, fact_id
from settled.shown
where starts_with(fact_id, $prefix)
group by relation, fact_id
qualify fact_id = $prefix or not bool_or(fact_id = $prefix) over ()
order by relation, fact_id
limit 21;
