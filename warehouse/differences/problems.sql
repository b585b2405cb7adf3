delete from settled.problems as r
using (from near.before.problems except from near.settled.problems) as g
where r.problem_id = g.problem_id;
insert into settled.problems
from near.settled.problems except from near.before.problems;
