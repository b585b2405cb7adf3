-- The facts whose words stand on a page, in the order of the words; names that are mentioned are told with people.
select fact_id, any_value(quote order by ordinal) as quote, min(char_start) as char_start, count(*) as places
from settled.evidence
where pack_no in (select pack_no from reading.packs where pack_id = $pack_id) and page = $page
    and fact_id not in (
        select m.fact_id from reading.mentions as m
        where m.pack_no in (select pack_no from reading.packs where pack_id = $pack_id)
    )
group by fact_id
order by char_start, fact_id
limit $limit;
