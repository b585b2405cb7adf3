-- Every place that names somebody in a public role, and whom it is thought to name.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   person_id: the person; NULL where a short form could be several
--   name: as printed
--   where_kind: attendance, apologies, chair, declaration, presenter, contact, seat or prose
--   role: the post that stands beside the name, as printed
--   organisation: the organisation that stands beside it, as printed
--   organisation_id: that organisation
--   meeting_id: the meeting whose papers name them
--   meeting_date: its date
--   list_fact_id: the listing, declaration, contact, seat or agenda item that the name stands in
--   pack_id: the pack
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.mentions as
select
    m.fact_id,
    l.person_id,
    m.name,
    m.where_kind,
    m.role,
    m.organisation,
    o.organisation_id,
    m.meeting_id,
    m.meeting_date,
    m.list_fact_id,
    m.pack_id,
    m.document_id,
    m.rule
from settled.mentions as m
left join settled.person_links as l on l.mention_id = m.fact_id
left join settled.organisation_names as o on o.name = m.organisation and o.pack_id = m.pack_id;
