-- Where each of these facts of a meeting is first printed, among the packs that print the meeting's rows. Packs are
-- numbered as they come and their rows lie together, so that few blocks of the evidence are looked at.
with packs as (
    select distinct pack_no from settled.printings where meeting_id = $meeting_id
)
select e.fact_id, e.pack_id, k.file_name, e.page
from settled.evidence as e
semi join packs using (pack_no)
left join reading.packs as k on k.pack_no = e.pack_no
where e.fact_id in (select unnest($fact_ids::varchar[]))
qualify row_number() over (partition by e.fact_id order by e.ordinal) = 1;
