-- What those who know names say of people and trails is long: it stands in temporary tables while a load goes on.
drop table settled.people_answers;
drop table settled.trail_answers;
