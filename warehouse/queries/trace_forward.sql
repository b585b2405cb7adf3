-- Later minutes that name this one by its number.
select
    r.meeting_date as on_day, r.minute, n.heading, r.context as quote, k.file_name, e.page, r.fact_id
from main.minute_references as r
left join main.minutes as n on n.meeting_id = r.meeting_id and n.number is not distinct from r.minute
left join main.evidence as e on e.fact_id = r.fact_id and e.ordinal = 1
left join main.packs as k on k.pack_id = e.pack_id
where r.refers_to_minute_id = $minute_id
order by 1, 2, 7;
