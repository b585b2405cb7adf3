select body_id from settled.bodies order by body_id;
