select person_id from settled.people order by person_id;
