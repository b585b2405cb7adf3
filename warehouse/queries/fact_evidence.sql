-- Each quote with the words round it, where it is, and what read it there.
select
    e.ordinal, e.pack_id, k.file_name, e.page, e.char_start, e.char_end, e.x0, e.top, e.x1, e.bottom,
    substr(p.text, greatest(e.char_start + 1 - $context, 1), least(e.char_start, $context)) as before,
    e.quote,
    substr(p.text, e.char_end + 1, $context) as after,
    (
        select string_agg(distinct s.rule, ', ' order by s.rule)
        from (
            select relation, fact_id, pack_id, rule from settled.shown
            union all
            -- what read it in a pack whose reading is not the one shown
            select relation, fact_id, pack_id, rule from settled.standing_rows
            union all
            select relation, fact_id, pack_id, rule from settled.meeting_rows
        ) as s
        where s.fact_id = e.fact_id and s.pack_id = e.pack_id and s.relation = $view
    ) as rule
from main.evidence as e
join main.packs as k using (pack_id)
left join main.pages as p on p.pack_id = e.pack_id and p.page = e.page
where e.fact_id = $fact_id
order by e.ordinal;
