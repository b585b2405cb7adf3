-- Where somebody is named otherwise now than before, or a mention is new or gone: the documents and the lists.
create or replace temp table renamed as
select mention_id as fact_id from (from near.before.person_links except from near.settled.person_links)
union
select mention_id from (from near.settled.person_links except from near.before.person_links)
union
select fact_id from (from near.before.first_printings except from near.settled.first_printings)
where relation = 'mentions'
union
select fact_id from (from near.settled.first_printings except from near.before.first_printings)
where relation = 'mentions'
union
from forgotten_facts;

create or replace temp table renamed_in as
select distinct document_id, list_fact_id
from near.reading.mentions
where fact_id in (from renamed) or pack_id in (from touched_packs)
union
-- what goes is still here
select distinct document_id, list_fact_id
from reading.mentions
where pack_no in (
        select pack_no from old_packs
        union
        select pack_no from near.before.first_printings
        where relation = 'mentions' and fact_id in (from renamed)
            and fact_id not in (select fact_id from near.reading.mentions)
    )
    and (fact_id in (from renamed) or pack_no in (select pack_no from old_packs));
