-- The index of the touched packs' words, for `search`.
insert into search.entries
select nextval('search.entry_numbers'), pack_id, kind, fact_id, page, meeting_id,
    len(search.terms(title || ' ' || text))
from (
    -- a sentence with three figures is found once, and so is an indicator with three in one dashboard
    from search.texts
    where pack_id in (from touched_packs)
    qualify row_number() over (partition by pack_id, kind, meeting_id, title, text, page order by fact_id) = 1
);

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
