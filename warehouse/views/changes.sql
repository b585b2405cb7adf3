-- What loads made of facts: each line is one fact in one load. Of what is inferred no log is kept.
--   cursor: the load that did it, counted from 1; ask for what is later than the last one you saw
--   changed_at: when (UTC)
--   change: new, changed (its paper is read to say something else) or withdrawn (no paper shows it any more)
--   relation: the view that shows it, or showed it
--   fact_id: the fact
create or replace view main.changes as
select "cursor", changed_at, change, relation, fact_id
from changes.log;
