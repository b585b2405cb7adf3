delete from settled.people_answers;
