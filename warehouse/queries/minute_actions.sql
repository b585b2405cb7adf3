-- The actions of a minute, or of one clause of it; of a clause also the request that it says again.
select action_id
from main.actions
where meeting_id = $meeting_id and minute is not distinct from $number::varchar
    and (
        $clause::varchar is null or lower(clause) = lower($clause)
        or restated_as in (
            select action_id from main.actions
            where meeting_id = $meeting_id and minute is not distinct from $number::varchar
                and lower(clause) = lower($clause)
        )
    )
order by ordinal, fact_id;
