-- Who was listed at each meeting, one row per listing.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   meeting_id: the meeting
--   meeting_date: its date
--   name: as printed, with title and post-nominals
--   person_id: the person, where settled
--   status: present or apologies
--   capacity: member, officer or other; NULL for apologies
--   organisation: as printed
--   organisation_id: the organisation, where settled
--   role: post or seat, as printed
--   is_chair: whether this is who chaired
--   representing: the name stood in for
--   ordinal: place in the list, from 1
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.attendances as
select
    a.fact_id,
    a.meeting_id,
    a.meeting_date,
    a.name,
    f.person_id,
    a.status,
    a.capacity,
    a.organisation,
    o.organisation_id,
    a.role,
    a.is_chair,
    a.representing,
    a.ordinal,
    a.document_id,
    a.rule
from reading.attendances as a
left join settled.person_facts as f
    on f.pack_no = a.pack_no and f.fact_id = a.fact_id
    and f.where_kind = if(a.status = 'present', 'attendance', 'apologies')
left join settled.organisation_names as o on o.name = a.organisation and o.pack_id = a.pack_id
semi join settled.printings as p
    on p.relation = 'attendances' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id;
