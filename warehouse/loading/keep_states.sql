-- What the next load is held against.
delete from changes.states as s
using states_before as b
where b.pack_no = s.pack_no and b.relation = s.relation and b.fact_id = s.fact_id;
insert into changes.states
select n.relation, n.fact_id, n.digest, k.pack_no
from states_now as n
join shown_facts as f on f.relation = n.relation and f.fact_id = n.fact_id
join reading.packs as k on k.pack_id = f.pack_id
order by k.pack_no;

drop table shown_facts;
drop table states_now;
drop table states_before;
