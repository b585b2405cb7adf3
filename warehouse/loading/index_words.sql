-- Their words. Words that stand together are read together.
insert into search.postings
select term, entry, count(*) * 2.2 / (count(*) + 1.2 * (0.25 + 0.75 * any_value(words) / 50.0)), any_value(of_page)
from (
    select entry, words, kind = 'page' as of_page, unnest(search.terms(title || ' ' || text)) as term
    from search.entries
    where entry > $last
)
group by term, entry
order by term, entry;
