-- Inferred: which of the members listed as present were in the room for each vote, by arrivals and departures.
--   vote_id: the vote
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute of the vote
--   attendance_fact_id: the listing
--   name: the member, as listed
--   in_room: false for a member who had left, or had not yet come
--   movement: the last movement before the vote (or, before any, the first after it) that tells; NULL for none
create or replace view main.vote_presence as
select
    v.vote_id,
    v.meeting_id,
    v.meeting_date,
    v.minute,
    a.fact_id as attendance_fact_id,
    a.name,
    coalesce(
        max_by(m.movement, m.ordinal) filter (where m.ordinal < v.ordinal) = 'arrives',
        min_by(m.movement, m.ordinal) filter (where m.ordinal > v.ordinal) <> 'arrives',
        true
    ) as in_room,
    coalesce(
        max_by(m.fact_id, m.ordinal) filter (where m.ordinal < v.ordinal),
        min_by(m.fact_id, m.ordinal) filter (where m.ordinal > v.ordinal)
    ) as movement
from reading.votes as v
semi join settled.printings as p
    on p.relation = 'votes' and p.meeting_id = v.meeting_id
    and p.pack_no = v.pack_no and p.document_id = v.document_id
join main.attendances as a on a.meeting_id = v.meeting_id and a.status = 'present' and a.capacity = 'member'
left join main.movements as m on m.attendance_fact_id = a.fact_id and m.document_id = v.document_id
group by v.vote_id, v.meeting_id, v.meeting_date, v.minute, v.ordinal, a.fact_id, a.name;
