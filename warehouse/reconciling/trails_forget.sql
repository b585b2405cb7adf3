-- That somebody is asked is an answer too: there may be nothing to be told.
delete from trail_answers;
insert into trail_answers values ('asked', '[]');
