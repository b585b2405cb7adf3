-- The neighbourhood: every pack that prints a paper of the bodies whose papers this load changes, or a fact that it
-- prints or takes away.
insert into asked_bodies
select coalesce(body_id, meeting_id) from near.reading.meetings where meeting_id in (from touched_meetings)
union
select coalesce(body_id, meeting_id) from settled.meetings where meeting_id in (from touched_meetings)
union
select meeting_id from touched_meetings
union
select body_id from touched_bodies
union
select body_id from near.reading.future_meetings where body_id is not null
union
select body_id from near.reading.terms_of_reference where body_id is not null;

-- future meetings and terms of packs that are taken away were copied before they went
insert into asked_bodies
select body_id from reading.future_meetings
where pack_no in (select pack_no from copied_packs) and body_id is not null
union
select body_id from reading.terms_of_reference
where pack_no in (select pack_no from copied_packs) and body_id is not null
except
from asked_bodies;

-- Facts that stand by themselves and may be printed anywhere: not those whose ids are made of a meeting, of whose
-- papers the packs are found below, nor those made of their own pack.
create or replace temp table placeless_facts as
from touched_facts
except
select fact_id from near.settled.meeting_rows
except
select fact_id from near.reading.meetings
except
select fact_id from near.reading.bodies
except
select fact_id from near.reading.future_meetings
except
select fact_id from near.reading.documents
except
select s.fact_id
from near.settled.standing_rows as s
join near.reading.documents as d on d.document_id = s.document_id
where (d.meeting_id is not null and s.relation not in ('terms_of_reference', 'seats', 'mentions'))
    or s.relation in ('acronyms', 'body_relations', 'body_priorities', 'prose_values')
except
select n.fact_id
from near.reading.mentions as n
join near.reading.documents as d on d.document_id = n.document_id and d.meeting_id = n.meeting_id;

create or replace temp table showing_packs as
select distinct pack_no from search.places
where "key" in (select search.place_key(fact_id) from placeless_facts limit 1000000); -- the small side of the join

insert into near_packs
with found as (
    select pack_no from reading.meetings where body_id in (from asked_bodies)
    union
    select pack_no from reading.meetings where meeting_id in (from touched_meetings)
    union
    select pack_no from reading.documents
    where meeting_id in (
        from touched_meetings
        union
        select meeting_id from near.reading.documents where meeting_id is not null
    )
    union
    -- logs list what other papers' meetings asked for
    select pack_no from reading.actions
    where pack_no in (select pack_no from reading.documents where kind = 'action_log')
        and document_id in (select document_id from reading.documents where kind = 'action_log')
        and meeting_id in (
            select meeting_id from reading.meetings where body_id in (from asked_bodies)
            union
            from touched_meetings
        )
    union
    select pack_no from reading.future_meetings where body_id in (from asked_bodies)
    union
    select pack_no from reading.terms_of_reference where body_id in (from asked_bodies)
    union
    select pack_no from reading.bodies where body_id in (from touched_bodies)
    union
    select pack_no from settled.first_printings
    where pack_no in (from showing_packs) and fact_id in (from placeless_facts)
)
-- their ids are looked up once they are few
select pack_id, pack_no from reading.packs
where pack_no in (from found) and pack_no not in (select pack_no from copied_packs) and pack_id not in (from touched_packs);
