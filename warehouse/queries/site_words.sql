-- What a search of the written pages can find, with its words as the index folds them.
select
    t.kind, t.fact_id, t.title, t.text, m.meeting_date as date, b.name as body,
    search.terms(t.title || ' ' || t.text) as terms
from search.texts as t
left join settled.meetings as m on m.meeting_id = t.meeting_id
left join settled.bodies as b on b.body_id = m.body_id
where t.fact_id is not null
    and t.fact_id in (select e.fact_id from settled.evidence as e)
qualify row_number() over (partition by t.kind, t.fact_id order by t.pack_id) = 1
    and row_number() over (partition by t.pack_id, t.kind, t.meeting_id, t.title, t.text order by t.fact_id) = 1
order by t.kind, t.fact_id;
