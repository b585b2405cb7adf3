select priority, fact_id from main.body_priorities where body_id = $body_id order by ordinal, fact_id;
