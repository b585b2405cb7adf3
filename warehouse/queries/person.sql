select person_id, name, first_seen, last_seen, mentions from main.people where person_id = $person_id;
