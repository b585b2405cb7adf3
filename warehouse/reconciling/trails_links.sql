insert into settled.trail_answers
select link.relation, link.answer
from (select unnest($links::struct(relation varchar, answer varchar)[]) as link);
