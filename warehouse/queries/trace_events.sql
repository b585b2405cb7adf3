-- What is heard of actions, in the order of days: events, then words that may speak of them.
select * from (
    select
        v.event_date, v.event, v.action_id, v.where_kind, v.where_ref, v.reason, v.confidence, e.quote,
        k.file_name, e.page, v.fact_id
    from main.action_events as v
    left join main.evidence as e on e.fact_id = v.fact_id and e.ordinal = 1
    left join main.packs as k on k.pack_id = e.pack_id
    where list_contains($ids::varchar[], v.action_id)
    union all
    select
        c.event_date, 'perhaps', c.action_id, c.where_kind, c.where_ref, c.reason, c.confidence, c.quote,
        k.file_name, e.page, c.source_fact_id
    from settled.action_candidates as c
    left join main.evidence as e on e.fact_id = c.source_fact_id and e.ordinal = 1
    left join main.packs as k on k.pack_id = e.pack_id
    where list_contains($ids::varchar[], c.action_id)
)
order by
    event_date,
    case event when 'raised' then 1 when 'restated' then 2 when 'reported' then 3 when 'perhaps' then 5 else 4 end,
    case where_kind when 'agenda_item' then 1 when 'report' then 2 else 3 end,
    where_ref, fact_id, action_id;
