-- What a search of the written pages can find, with its words as the index folds them.
select
    e.kind, e.fact_id, e.title, e.text, m.meeting_date as date, b.name as body,
    search.terms(e.title || ' ' || e.text) as terms
from search.entries as e
left join settled.meetings as m on m.meeting_id = e.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where e.fact_id is not null
order by e.kind, e.fact_id;
