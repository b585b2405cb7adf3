-- What was put to meetings and decided, clause by clause.
select
    r.resolution_id, r.fact_id, r.meeting_id, m.body_id, r.meeting_date, r.minute, r.verb, r.clause, r.text, r.outcome
from main.resolutions as r
left join main.meetings as m using (meeting_id)
where not r.restated
order by r.resolution_id;
