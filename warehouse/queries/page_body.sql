select body_id, name, acronym, authority, chair, fact_id from main.bodies where body_id = $body_id;
