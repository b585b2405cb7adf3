-- The bodies asked about, parted so that about 10,000 meetings are told of at a time.
create or replace temp table asked_parts as
select body_key, ((sum(meetings) over (order by body_key)) // 10000)::integer as part
from (
    select coalesce(body_id, meeting_id) as body_key, count(*) as meetings
    from settled.meetings
    where coalesce(body_id, meeting_id) in (from asked_bodies)
    group by all
);
