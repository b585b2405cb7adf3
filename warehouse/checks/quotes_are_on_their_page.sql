-- A quote, white space aside, is what its page says at its offsets.
select 'fact ' || e.fact_id || ' of pack ' || e.pack_id || ', page ' || e.page || ': the page does not say '
    || '"' || left(e.quote, 60) || '" at ' || e.char_start || '-' || e.char_end as message
from reading.evidence as e
left join reading.pages as p on p.pack_id = e.pack_id and p.page = e.page
where e.pack_id in (from touched_packs)
    -- most quotes are exact: the costlier comparison is for the rest, which `and` would not keep it to
    and case
        when substr(p.text, e.char_start + 1, e.char_end - e.char_start) = e.quote then false
        else coalesce(
            regexp_replace(substr(p.text, e.char_start + 1, e.char_end - e.char_start), '\s+', '', 'g')
                <> regexp_replace(e.quote, '\s+', '', 'g'),
            true
        )
    end
order by message;
