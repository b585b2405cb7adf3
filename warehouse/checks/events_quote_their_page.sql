-- An event of an action, and an amendment, has words, and its page says them.
select v.what || ' ' || v.fact_id || ' has no words on its page' as message
from (
    select 'event' as what, fact_id from settled.action_events
    union all
    select 'amendment', fact_id from settled.amendments
) as v
where not exists (
    select 1
    from settled.evidence as e
    join reading.pages as p on p.pack_id = e.pack_id and p.page = e.page
    where e.fact_id = v.fact_id
        and (
            substr(p.text, e.char_start + 1, e.char_end - e.char_start) = e.quote
            -- most quotes are exact: the costlier comparison is for the rest
            or regexp_replace(substr(p.text, e.char_start + 1, e.char_end - e.char_start), '\s+', '', 'g')
                = regexp_replace(e.quote, '\s+', '', 'g')
        )
)
order by message;
