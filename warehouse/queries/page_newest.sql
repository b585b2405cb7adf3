-- The newest meetings whose minutes are here, with the longest thing they decided.
with newest as (
    select meeting_id, meeting_date, body_id
    from settled.meetings
    where has_minutes and meeting_date is not null
    order by meeting_date desc, meeting_id
    limit $limit
)
select
    n.meeting_id, n.meeting_date, b.name as body, b.body_id, r.decisions, r.first_text, r.first_verb, r.first_fact
from newest as n
left join settled.bodies as b using (body_id)
left join (
    select
        meeting_id, count(*) as decisions,
        arg_max(text, length(text)) filter (where outcome is distinct from 'noted' and outcome is distinct from 'confirmed') as first_text,
        arg_max(verb, length(text)) filter (where outcome is distinct from 'noted' and outcome is distinct from 'confirmed') as first_verb,
        arg_max(fact_id, length(text)) filter (where outcome is distinct from 'noted' and outcome is distinct from 'confirmed') as first_fact
    from main.resolutions
    where meeting_id in (select meeting_id from newest) and not restated
    group by meeting_id
) as r using (meeting_id)
order by n.meeting_date desc, n.meeting_id;
