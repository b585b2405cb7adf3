insert into people_answers values ($relation, $answer);
