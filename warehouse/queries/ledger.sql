-- What one body had asked for by a day and not seen done, as the papers that were out by then show it. A pack
-- is out on the day of the last meeting that its documents are for.
with out as (
    select pack_id
    from main.documents
    group by pack_id
    having max(meeting_date) <= $as_of::date
),
held as (
    select meeting_id, meeting_date from main.meetings where body_id = $body_id and meeting_date <= $as_of::date
),
-- the last meeting whose minutes were out
minuted as (
    select max(n.meeting_date) as last_day
    from main.minutes as n
    semi join held as h on h.meeting_id = n.meeting_id
    where n.fact_id in (select fact_id from main.evidence semi join out using (pack_id))
),
promises as (
    select a.*
    from main.actions as a
    semi join held as h on h.meeting_id = a.meeting_id
    where a.restated_as is null
        and a.fact_id in (select fact_id from main.evidence semi join out using (pack_id))
),
heard as (
    select
        action_id,
        bool_or(event = 'closed') as closed,
        max(event_date) as last_event,
        arg_max(
            where_kind || ' ' || where_ref, {'on': event_date, 'closed': event = 'closed', 'fact': fact_id}
        ) as last_place
    from main.action_events
    where event in ('reported', 'closed') and event_date <= $as_of::date
        and source_fact_id in (select fact_id from main.evidence semi join out using (pack_id))
    group by action_id
),
perhaps as (
    select distinct action_id
    from settled.action_candidates
    where event_date <= $as_of::date
        and source_fact_id in (select fact_id from main.evidence semi join out using (pack_id))
),
since as (
    select p.action_id, count(h.meeting_id)::integer as meetings
    from promises as p
    left join held as h on h.meeting_date > p.meeting_date
    group by p.action_id
),
standing as (
    select
        p.*,
        k.last_event as heard_on,
        k.last_place,
        s.meetings,
        -- what was due at a meeting is judged by its minutes
        coalesce(
            case
                when p.due_meeting_id is null then p.due_by < $as_of::date
                else p.due_by <= (select last_day from minuted)
            end,
            false
        ) as passed,
        case when k.closed then 'closed' when k.action_id is not null then 'reported' end as news,
        q.action_id is not null as perhaps
    from promises as p
    join since as s on s.action_id = p.action_id
    left join heard as k on k.action_id = p.action_id
    left join perhaps as q on q.action_id = p.action_id
)
select
    t.meeting_date,
    t.minute || coalesce('(' || t.clause || ')', '') as minute,
    t.text,
    t.owner,
    t.due,
    -- a day that only a later meeting fixed was not known then
    case when t.due_date is not null or t.due_by <= $as_of::date then t.due_by end as due_by,
    coalesce(t.news, case when t.passed then 'overdue' else 'open' end) as status,
    t.heard_on as last_heard,
    t.last_place as last_heard_in,
    t.meetings as meetings_since,
    ($as_of::date - t.meeting_date)::integer as days_since,
    -- silence shows only in minutes: an agenda says nothing of what its meeting will say
    t.news is null and not t.perhaps and (t.passed or t.due_by is null)
        and coalesce(t.meeting_date < (select last_day from minuted), false) as never_heard_of,
    r.text as asked_as,
    k.file_name,
    e.page,
    t.action_id,
    t.fact_id
from standing as t
left join (
    select restated_as, string_agg(text, ' / ' order by ordinal, fact_id) as text
    from main.actions where restated_as is not null group by restated_as
) as r on r.restated_as = t.action_id
left join main.evidence as e on e.fact_id = t.fact_id and e.ordinal = 1
left join main.packs as k on k.pack_id = e.pack_id
where $all::boolean or t.news is distinct from 'closed'
order by t.meeting_date, t.ordinal, t.fact_id;
