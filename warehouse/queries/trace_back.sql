-- What a minute goes back to: actions that it speaks of, minutes that it names.
select
    a.meeting_date as on_day, 'action' as kind, a.minute || coalesce('(' || a.clause || ')', '') as minute, a.text,
    v.event as relation, e.quote, k.file_name, e.page, a.action_id, v.fact_id
from main.action_events as v
join main.actions as a on a.action_id = v.action_id
left join main.evidence as e on e.fact_id = v.fact_id and e.ordinal = 1
left join main.packs as k on k.pack_id = e.pack_id
where v.source_fact_id = $minute_fact and v.event in ('reported', 'closed')
union all
select
    r.refers_to_date, 'reference', r.refers_to_minute, n.heading,
    case when r.refers_to_minute_id is null then coalesce(r.reason, 'not resolved') else 'named' end,
    r.context, k.file_name, e.page, null, r.fact_id
from main.minute_references as r
left join main.minutes as n on n.minute_id = r.refers_to_minute_id
left join main.evidence as e on e.fact_id = r.fact_id and e.ordinal = 1
left join main.packs as k on k.pack_id = e.pack_id
where r.meeting_id = $meeting_id and r.minute is not distinct from $number::varchar
order by 1 nulls first, 2, 3, 10;
