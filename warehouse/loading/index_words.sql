-- Their words. Words that stand together are read together.
insert into search.postings
select term, entry, count(*)
from (
    select e.entry, unnest(search.terms(t.title || ' ' || t.text)) as term
    from search.entries as e
    join search.texts as t
        on t.pack_id = e.pack_id and t.kind = e.kind
        and t.fact_id is not distinct from e.fact_id and t.page is not distinct from e.page
    where e.pack_id in (from touched_packs)
)
group by term, entry
order by term, entry;
