delete from people_answers;
