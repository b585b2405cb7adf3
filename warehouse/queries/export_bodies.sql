select body_id, name, acronym, authority from main.bodies order by body_id;
