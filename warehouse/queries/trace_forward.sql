-- Later minutes that name this one by its number.
with named as (
    select r.fact_id, r.meeting_id, r.meeting_date, r.minute, r.context
    from reading.minute_references as r
    semi join settled.printings as p
        on p.relation = 'minute_references' and p.meeting_id = r.meeting_id
        and p.pack_no = r.pack_no and p.document_id = r.document_id
    where r.fact_id in (select fact_id from settled.minute_references where refers_to_minute_id = $minute_id)
)
select
    r.meeting_date as on_day, r.minute, n.heading, r.context as quote, k.file_name, e.page, r.fact_id
from named as r
left join (
    select n.meeting_id, n.number, n.heading
    from reading.minutes as n
    semi join (
        select * from settled.printings
        where relation = 'minutes' and meeting_id in (select meeting_id from named)
    ) as p
        on p.meeting_id = n.meeting_id and p.pack_no = n.pack_no and p.document_id = n.document_id
) as n on n.meeting_id = r.meeting_id and n.number is not distinct from r.minute
left join (
    select e.fact_id, e.page, e.pack_no
    from settled.evidence as e
    where e.ordinal = 1 and e.fact_id in (select fact_id from named)
        and e.pack_no in (
            select pack_no from search.places where "key" in (select search.place_key(fact_id) from named)
        )
) as e on e.fact_id = r.fact_id
left join reading.packs as k on k.pack_no = e.pack_no
order by 1, 2, 7;
