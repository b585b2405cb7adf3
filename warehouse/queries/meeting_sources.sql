-- The documents about the meeting, and the pages of their packs.
select d.pack_id, k.file_name, d.kind, d.title, d.page_from, d.page_to
from main.documents as d
join main.packs as k using (pack_id)
where d.meeting_id = $meeting_id
union
-- a pack may speak of a meeting that none of its documents belongs to
select e.pack_id, k.file_name, 'mention', any_value(e.quote), min(e.page), max(e.page)
from settled.evidence as e
join reading.packs as k on k.pack_no = e.pack_no
where e.fact_id in (select fact_id from settled.meetings where meeting_id = $meeting_id)
    and e.pack_no in (
        select pack_no from search.places
        where "key" in (
            select search.place_key(fact_id) from settled.meetings where meeting_id = $meeting_id
        )
    )
    and not exists (
        select 1 from main.documents as d where d.meeting_id = $meeting_id and d.pack_id = e.pack_id
    )
group by e.pack_id, k.file_name
order by file_name, page_from, title;
