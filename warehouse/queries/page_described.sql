-- Bodies that papers describe or name, and of whose meetings there is no paper.
select b.body_id, b.name, b.authority, b.acronym, b.chair
from settled.bodies as b
where b.body_id not in (
    select body_id from settled.meetings where body_id is not null and (has_agenda or has_minutes)
)
order by b.name, b.body_id
limit $limit;
