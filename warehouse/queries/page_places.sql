-- Where each of these facts is first printed.
select e.fact_id, e.pack_id, k.file_name, e.page
from search.evidence_of($fact_ids::varchar[]) as e
left join reading.packs as k on k.pack_no = e.pack_no
qualify row_number() over (partition by e.fact_id order by e.ordinal) = 1;
