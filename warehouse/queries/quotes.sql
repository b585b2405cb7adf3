-- Every place that prints these facts.
select e.fact_id, e.pack_id, k.file_name, e.page, e.char_start, e.char_end, e.x0, e.top, e.x1, e.bottom, e.quote
from settled.evidence as e
join reading.packs as k on k.pack_no = e.pack_no
where e.fact_id in (select unnest($fact_ids::varchar[]))
    and e.pack_no in (
        select pack_no from search.places
        where "key" in (select search.place_key(unnest($fact_ids::varchar[])))
    )
order by e.fact_id, e.ordinal;
