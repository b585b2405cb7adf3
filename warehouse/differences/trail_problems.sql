delete from settled.trail_problems as r
using (from near.before.trail_problems except from near.settled.trail_problems) as g
where r.problem_id = g.problem_id;
insert into settled.trail_problems
from near.settled.trail_problems except from near.before.trail_problems;
