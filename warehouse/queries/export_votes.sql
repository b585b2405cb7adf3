-- Motions and amendments with their votes; a voter is known where one person is listed under that name.
select
    v.vote_id, v.fact_id, v.meeting_id, m.body_id, v.meeting_date, v.motion, v.kind, v.mover, v.votes_for,
    v.votes_against, v.abstentions, v.outcome, v.carried, v.resolution_id, v.recorded,
    p.voters
from main.votes as v
left join main.meetings as m using (meeting_id)
left join (
    select meeting_id, map_from_entries(list((name, person_id))) as voters
    from (
        select meeting_id, name, min(person_id) as person_id
        from main.attendances where person_id is not null
        group by meeting_id, name having count(distinct person_id) = 1
    )
    group by meeting_id
) as p on p.meeting_id = v.meeting_id
order by v.vote_id;
