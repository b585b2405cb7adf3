-- Every mention of a person, with the organisation that is named beside it.
select
    m.fact_id,
    m.name,
    m.where_kind,
    m.role,
    m.organisation,
    o.organisation_id,
    m.meeting_id,
    m.meeting_date,
    m.body_id,
    m.authority,
    m.pack_id,
    m.document_id,
    m."local"
from settled.mentions as m
left join settled.organisation_names as o on o.name = m.organisation and o.pack_id = m.pack_id
order by m.fact_id;
