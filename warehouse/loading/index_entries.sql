-- The index of the touched packs' words, for `search`.
insert into search.entries
select $last + row_number() over (), pack_id, kind, fact_id, page, meeting_id,
    len(search.terms(title || ' ' || text))
from (
    -- a sentence with three figures is found once, and so is an indicator with three in one dashboard
    from search.texts
    where pack_id in (from touched_packs)
    qualify row_number() over (partition by pack_id, kind, meeting_id, title, text, page order by fact_id) = 1
);
