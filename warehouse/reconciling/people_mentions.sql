-- Every mention of a person that is asked about, with the organisation that is named beside it.
select
    fact_id,
    name,
    where_kind,
    role,
    organisation,
    organisation_id,
    meeting_id,
    meeting_date,
    body_id,
    authority,
    pack_id,
    document_id,
    "local"
from settled.person_mentions
where fact_id in (from asked_mentions)
order by fact_id;
