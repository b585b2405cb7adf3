-- Bodies whose lists name other people now than before: their trails are told anew, which takes all their papers.
insert into asked_bodies
select distinct coalesce(m.body_id, m.meeting_id)
from (
    select mention_id from (from near.settled.person_links except from near.before.person_links)
    union
    select mention_id from (from near.before.person_links except from near.settled.person_links)
) as l
join near.reading.mentions as n on n.fact_id = l.mention_id
join near.settled.meetings as m on m.meeting_id = n.meeting_id
where n.list_fact_id is not null
except
from asked_bodies;

insert into near_packs
with found as (
    select pack_id, pack_no from reading.meetings where body_id in (from asked_bodies)
    union
    select pack_id, pack_no from reading.actions
    where document_id in (select document_id from reading.documents where kind = 'action_log')
        and meeting_id in (select meeting_id from reading.meetings where body_id in (from asked_bodies))
)
select pack_id, pack_no from found
where pack_id not in (from touched_packs) and pack_no not in (select pack_no from copied_packs);
