select relation, count(*) as facts
from (
    select relation from changes.states
    union all
    select 'action_events' from settled.action_events
)
group by relation
order by facts desc, relation;
