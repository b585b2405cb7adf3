-- Within one view an id names one row (a document is a row of each pack that holds it).
with rows_shown as (
    select relation, fact_id from settled.shown
    where read_as in (from touched_facts)
        and relation not in ('documents', 'future_meetings', 'meetings', 'bodies')
    union all
    select 'meetings', fact_id from settled.meetings where fact_id in (from touched_facts)
    union all
    select 'bodies', fact_id from settled.bodies where fact_id in (from touched_facts)
)
select relation || ' ' || fact_id || ' is there ' || count(*) || ' times' as message
from rows_shown
group by relation, fact_id
having count(*) > 1
order by message;
