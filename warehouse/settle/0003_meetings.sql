-- One row per touched meeting: each column from the best printing that states it.
delete from settled.meetings where meeting_id in (from touched_meetings);

insert into settled.meetings
with printed as (
    select *,
        row(
            case source
                when 'confirmed minutes' then 1
                when 'minutes' then 2
                when 'draft minutes' then 3
                when 'notice' then 4
                else 5
            end,
            pack_id,
            document_id
        ) as rank
    from reading.meetings
    where meeting_id in (from touched_meetings)
)
select
    first(fact_id order by rank),
    meeting_id,
    first(body_id order by rank) filter (where body_id is not null),
    first(body order by rank) filter (where body is not null),
    first(meeting_date order by rank) filter (where meeting_date is not null),
    first(start_time order by rank) filter (where start_time is not null),
    first(end_time order by rank) filter (where end_time is not null),
    first(venue order by rank) filter (where venue is not null),
    first(chair order by rank) filter (where chair is not null),
    bool_or(source = 'agenda'),
    bool_or(contains(source, 'minutes')),
    case
        when bool_or(source = 'confirmed minutes') then 'confirmed'
        when bool_or(source = 'minutes') then null
        when bool_or(source = 'draft minutes') then 'draft'
    end
from printed
group by meeting_id;
