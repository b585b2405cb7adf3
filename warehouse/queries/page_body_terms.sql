select t.as_of, t.quorum, t.meets, t.fact_id, s.seat, s.name, s.voting, s.substitute, s.fact_id as seat_fact_id
from main.terms_of_reference as t
left join main.seats as s using (tor_id)
where t.body_id = $body_id
order by t.as_of desc, s.ordinal, s.fact_id;
