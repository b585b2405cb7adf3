-- Where each of these facts is first printed.
select e.fact_id, e.pack_id, k.file_name, e.page
from settled.evidence as e
left join reading.packs as k on k.pack_no = e.pack_no
where e.fact_id in (select unnest($fact_ids::varchar[]))
    and e.pack_no in (
        select pack_no from search.places
        where "key" in (select search.place_key(unnest($fact_ids::varchar[])))
    )
qualify row_number() over (partition by e.fact_id order by e.ordinal) = 1;
