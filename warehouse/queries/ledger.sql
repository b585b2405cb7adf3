-- What one body had asked for by a day and not seen done, as the papers that were out by then show it. A pack
-- is out on the day of the last meeting that its documents are for.
with held as (
    select meeting_id, meeting_date from settled.meetings where body_id = $body_id and meeting_date <= $as_of::date
),
-- only the packs of the body's own meetings are looked at: the ledgers of all may be long
papers as materialized (
    select pack_no from reading.documents where meeting_id in (select meeting_id from held)
    union
    select pack_no from reading.actions
    where logged_on <= $as_of::date and meeting_id in (select meeting_id from held)
),
asked as (
    select
        a.action_id, a.meeting_id, a.meeting_date, a.minute, a.clause, a.text, a.owner, a.due, a.due_date, a.ordinal,
        a.fact_id, s.due_by, s.due_meeting_id, s.restated_as
    from reading.actions as a
    semi join held as h on h.meeting_id = a.meeting_id
    semi join settled.printings as p
        on p.relation = 'actions' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    left join (
        select action_id, due_by, due_meeting_id, restated_as
        from settled.action_statuses where body_id = $body_id
    ) as s on s.action_id = a.action_id
    where a.pack_no in (select pack_no from papers limit 1000000) -- the small side of the join
),
told as (
    select action_id, event, event_date, where_kind, where_ref, source_fact_id, fact_id
    from settled.action_events
    where body_id = $body_id and event in ('reported', 'closed') and event_date <= $as_of::date
        and action_id in (select action_id from asked)
),
hinted as (
    select action_id, source_fact_id
    from settled.action_candidates
    where event_date <= $as_of::date and action_id in (select action_id from asked)
),
minuted_facts as (
    select fact_id, meeting_date from reading.minutes
    where pack_no in (select pack_no from papers limit 1000000) and meeting_id in (select meeting_id from held)
),
wanted as materialized (
    select fact_id from asked
    union select source_fact_id from told
    -- an entry of a log is not shown where minutes list the same meeting's actions; what it tells is
    union select fact_id from told where where_kind = 'report'
    union select source_fact_id from hinted
    union select fact_id from minuted_facts
),
-- what the body's own packs print is looked for nowhere else
near as materialized (
    select fact_id, ordinal, page, pack_no from settled.evidence
    where pack_no in (select pack_no from papers limit 1000000) and fact_id in (select fact_id from wanted)
),
far as (
    select fact_id from wanted where fact_id not in (select fact_id from near)
),
printed as materialized (
    select * from near
    union all
    select fact_id, ordinal, page, pack_no from search.evidence_of((select list(fact_id) from far))
),
out as (
    select pack_no
    from reading.documents
    where pack_no in (select pack_no from printed)
    group by pack_no
    having max(meeting_date) <= $as_of::date
    union
    select pack_no from reading.actions
    where pack_no in (select pack_no from printed) and logged_on <= $as_of::date
),
-- what is printed in a pack that was out
seen as materialized (
    select distinct e.fact_id
    from printed as e
    semi join out as o on o.pack_no = e.pack_no
),
-- the last meeting whose minutes were out
minuted as (
    select max(n.meeting_date) as last_day from minuted_facts as n semi join seen using (fact_id)
),
promises as (
    select a.* from asked as a semi join seen using (fact_id) where a.restated_as is null
),
heard as (
    select
        action_id,
        bool_or(event = 'closed') as closed,
        max(event_date) as last_event,
        arg_max(
            where_kind || ' ' || where_ref, {'on': event_date, 'closed': event = 'closed', 'fact': fact_id}
        ) as last_place
    from told
    where source_fact_id in (from seen) or fact_id in (from seen)
    group by action_id
),
perhaps as (
    select distinct action_id from hinted where source_fact_id in (from seen)
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
    from asked where restated_as is not null group by restated_as
) as r on r.restated_as = t.action_id
left join printed as e on e.fact_id = t.fact_id and e.ordinal = 1
left join reading.packs as k on k.pack_no = e.pack_no
where $all::boolean or t.news is distinct from 'closed'
order by t.meeting_date, t.ordinal, t.fact_id;
