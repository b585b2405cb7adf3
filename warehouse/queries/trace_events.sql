-- What is heard of actions, in the order of days: events, then words that may speak of them.
with heard as (
    select * from settled.action_events where action_id in (select unnest($ids::varchar[]))
),
hinted as (
    select * from settled.action_candidates where action_id in (select unnest($ids::varchar[]))
),
printed as (
    select e.fact_id, e.quote, e.page, k.file_name
    from settled.evidence as e
    join reading.packs as k on k.pack_no = e.pack_no
    where e.ordinal = 1
        and e.fact_id in (select fact_id from heard union select source_fact_id from hinted)
        and e.pack_no in (
            select pack_no from search.places
            where "key" in (
                select search.place_key(fact_id)
                from (select fact_id from heard union select source_fact_id from hinted)
            )
        )
)
select * from (
    select
        v.event_date, v.event, v.action_id, v.where_kind, v.where_ref, v.reason, v.confidence, e.quote,
        e.file_name, e.page, v.fact_id
    from heard as v
    left join printed as e on e.fact_id = v.fact_id
    union all
    select
        c.event_date, 'perhaps', c.action_id, c.where_kind, c.where_ref, c.reason, c.confidence, c.quote,
        e.file_name, e.page, c.source_fact_id
    from hinted as c
    left join printed as e on e.fact_id = c.source_fact_id
)
order by
    event_date,
    case event when 'raised' then 1 when 'restated' then 2 when 'reported' then 3 when 'perhaps' then 5 else 4 end,
    case where_kind when 'agenda_item' then 1 when 'report' then 2 else 3 end,
    where_ref, fact_id, action_id;
