delete from settled.recommendation_outcomes as r
using (from near.before.recommendation_outcomes except from near.settled.recommendation_outcomes) as g
where r.report_id = g.report_id and r.ordinal = g.ordinal;
insert into settled.recommendation_outcomes
from near.settled.recommendation_outcomes except from near.before.recommendation_outcomes;
