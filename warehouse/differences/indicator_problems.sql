delete from settled.indicator_problems as r
using (from near.before.indicator_problems except from near.settled.indicator_problems) as g
where r.problem_id = g.problem_id;
insert into settled.indicator_problems
from near.settled.indicator_problems except from near.before.indicator_problems;
