-- Pages that two packs share word for word: a pack and its loose reports, a paper published twice.
--   pack_id: the pack
--   page: its page, from 1
--   other_pack_id: the other pack that has it
--   other_page: the page there
create or replace view main.same_pages as
with said as (
    -- what council software stamps on a page that goes into a pack is left out, and so are all spaces
    select
        pack_id,
        page,
        md5(regexp_replace(
            regexp_replace(text, '(?m)^(?:(?:Page|Tudalen|Agenda Item|Eitem Agenda) ?)?\w{0,4}$', '', 'g'),
            '\s+', '', 'g'
        )) as said
    from reading.pages
    where length(text) >= 200
)
select a.pack_id, a.page, b.pack_id as other_pack_id, b.page as other_page
from said as a
join said as b on b.said = a.said and b.pack_id <> a.pack_id;
