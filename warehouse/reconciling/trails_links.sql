insert into trail_answers values ($relation, $answer);
