-- What the wanted mentions may be known by.
select name, where_kind, role, organisation, organisation_id, meeting_id, meeting_date, body_id, authority, pack_id,
    document_id, fact_id
from near.settled.person_mentions
where fact_id in (from wanted_mentions)
order by fact_id;
