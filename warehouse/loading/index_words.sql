-- The index of the touched packs' words, for `search`.
insert into search.entries
select nextval('search.entry_numbers'), pack_id, kind, fact_id, page, meeting_id,
    len(search.terms(title || ' ' || text))
from search.texts
where pack_id in (from touched_packs);

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
-- words that stand together are read together
order by term, entry;
