-- What a minute goes back to: actions that it speaks of, minutes that it names.
with told as (
    select action_id, event, fact_id
    from settled.action_events where source_fact_id = $minute_fact and event in ('reported', 'closed')
),
named as (
    select r.fact_id, r.refers_to_minute, r.context, s.refers_to_date, s.refers_to_minute_id, s.reason
    from reading.minute_references as r
    semi join settled.printings as p
        on p.relation = 'minute_references' and p.meeting_id = r.meeting_id
        and p.pack_no = r.pack_no and p.document_id = r.document_id
    left join settled.minute_references as s on s.fact_id = r.fact_id
    where r.meeting_id = $meeting_id and r.minute is not distinct from $number::varchar
),
printed as (
    select e.fact_id, e.quote, e.page, k.file_name
    from settled.evidence as e
    join reading.packs as k on k.pack_no = e.pack_no
    where e.ordinal = 1 and e.fact_id in (select fact_id from told union select fact_id from named)
        and e.pack_no in (
            select pack_no from search.places
            where "key" in (
                select search.place_key(fact_id) from (select fact_id from told union select fact_id from named)
            )
        )
)
select
    a.meeting_date as on_day, 'action' as kind, a.minute || coalesce('(' || a.clause || ')', '') as minute, a.text,
    v.event as relation, e.quote, e.file_name, e.page, v.action_id, v.fact_id
from told as v
join (
    select
        action_id, any_value(meeting_date) as meeting_date, any_value(minute) as minute, any_value(clause) as clause,
        any_value(text) as text
    from reading.actions where action_id in (select action_id from told) group by action_id
) as a using (action_id)
left join printed as e on e.fact_id = v.fact_id
union all
select
    r.refers_to_date, 'reference', r.refers_to_minute, n.heading,
    case when r.refers_to_minute_id is null then coalesce(r.reason, 'not resolved') else 'named' end,
    r.context, e.file_name, e.page, null, r.fact_id
from named as r
left join (
    select minute_id, any_value(heading) as heading
    from reading.minutes where minute_id in (select refers_to_minute_id from named) group by minute_id
) as n on n.minute_id = r.refers_to_minute_id
left join printed as e on e.fact_id = r.fact_id
order by 1 nulls first, 2, 3, 10;
