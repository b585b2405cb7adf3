-- Of each touched fact that stands by itself, the pack whose reading is shown: the smallest pack_id, so that
-- the order of loading never shows. The other packs' quotes are evidence for it.
delete from settled.first_printings where fact_id in (from touched_facts);

insert into settled.first_printings
select relation, fact_id, min(pack_id), arg_min(pack_no, pack_id) as pack_no
from settled.standing_rows
where fact_id in (from touched_facts)
group by relation, fact_id
order by pack_no;
