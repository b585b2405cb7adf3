-- Each quote with the words round it, where it is, and what read it there.
with places as (
    select pack_no from search.places where "key" = search.place_key($fact_id)
),
-- also what read it in a pack whose reading is not the one shown
readings as (
    select pack_no, rule from settled.shown
    where fact_id = $fact_id and relation = $view and pack_no in (from places)
    union
    select pack_no, rule from settled.standing_rows
    where fact_id = $fact_id and relation = $view and pack_no in (from places)
    union
    select pack_no, rule from settled.meeting_rows
    where fact_id = $fact_id and relation = $view and pack_no in (from places)
)
select
    e.ordinal, e.pack_id, k.file_name, e.page, e.char_start, e.char_end, e.x0, e.top, e.x1, e.bottom,
    substr(p.text, greatest(e.char_start + 1 - $context, 1), least(e.char_start, $context)) as before,
    e.quote,
    substr(p.text, e.char_end + 1, $context) as after,
    (select string_agg(distinct r.rule, ', ' order by r.rule) from readings as r where r.pack_no = e.pack_no) as rule
from settled.evidence as e
join reading.packs as k on k.pack_no = e.pack_no
left join reading.pages as p on p.pack_no = e.pack_no and p.page = e.page
where e.fact_id = $fact_id and e.pack_no in (from places)
order by e.ordinal;
