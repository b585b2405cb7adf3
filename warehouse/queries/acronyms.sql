-- What letters are said to stand for, and in how many documents.
select
    a.acronym, a.meaning, count(distinct a.document_id) as documents,
    min(d.meeting_date) as first_date, max(d.meeting_date) as last_date,
    min(a.fact_id) as fact_id
from main.acronyms as a
join main.documents as d using (document_id)
where $text::varchar is null
    or lower(a.acronym) = lower($text)
    or (length($text) > 2 and contains(lower(a.acronym || ' ' || a.meaning), lower($text)))
group by a.acronym, a.meaning
order by lower(a.acronym), documents desc, a.meaning;
