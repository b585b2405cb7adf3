-- Contradictions in the papers, and what could not be read.
--   problem_id: the problem
--   kind: what sort, in one word
--   severity: info, warning or error
--   pack_id: the pack it shows in
--   page: the page, where there is one
--   fact_ids: the facts that contradict each other
--   message: in plain English
create or replace view main.problems as
select problem_id, kind, severity, pack_id, page, fact_ids, message from reading.problems
union all
select problem_id, kind, severity, pack_id, page, fact_ids, message from settled.problems
union all
select problem_id, kind, severity, pack_id, page, fact_ids, message from settled.indicator_problems
union all
select problem_id, kind, severity, pack_id, page, fact_ids, message from settled.trail_problems;
