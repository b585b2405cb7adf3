select relation, other, other_body_id, fact_id from main.body_relations where body_id = $body_id order by relation, other;
