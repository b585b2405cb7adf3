delete from settled.trail_answers;
