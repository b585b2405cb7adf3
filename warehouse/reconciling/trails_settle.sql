-- What the reconciler of trails said, put into its tables; where none was asked, the last answer stands.
delete from settled.evidence
where exists (from trail_answers) and fact_id in (
    select fact_id from settled.action_events
    union all
    select fact_id from settled.amendments
);
delete from settled.amendments where exists (from trail_answers);
delete from settled.action_events where exists (from trail_answers);
delete from settled.action_candidates where exists (from trail_answers);
delete from settled.action_statuses where exists (from trail_answers);
delete from settled.minute_references where exists (from trail_answers);
delete from settled.recommendation_outcomes where exists (from trail_answers);
delete from settled.quorum_checks where exists (from trail_answers);
delete from settled.trail_problems;

insert into settled.action_events
select unnest(from_json(answer::json, '[{
    "fact_id": "VARCHAR", "action_id": "VARCHAR", "event": "VARCHAR", "event_date": "DATE",
    "meeting_id": "VARCHAR", "where_kind": "VARCHAR", "where_ref": "VARCHAR", "source_fact_id": "VARCHAR",
    "quote": "VARCHAR", "reason": "VARCHAR", "confidence": "DOUBLE", "body_id": "VARCHAR"
}]'), max_depth := 2)
from trail_answers
where relation = 'action_events';

insert into settled.amendments
select unnest(from_json(answer::json, '[{
    "fact_id": "VARCHAR", "meeting_id": "VARCHAR", "meeting_date": "DATE", "minute": "VARCHAR",
    "kind": "VARCHAR", "old_text": "VARCHAR", "new_text": "VARCHAR", "words": "VARCHAR",
    "recorded_at": "VARCHAR", "recorded_on": "DATE", "recorded_minute": "VARCHAR",
    "source_fact_id": "VARCHAR", "amended_fact_id": "VARCHAR", "as_amended": "VARCHAR"
}]'), max_depth := 2)
from trail_answers
where relation = 'amendments';

-- the words that show an event or an amendment, with the box of what was read round them
insert into settled.evidence
with told as (
    select unnest(from_json(answer::json, '[{
        "fact_id": "VARCHAR", "source_fact_id": "VARCHAR", "places": [{
            "pack_id": "VARCHAR", "page": "INTEGER", "char_start": "INTEGER", "char_end": "INTEGER",
            "quote": "VARCHAR"
        }]
    }]'), max_depth := 2)
    from trail_answers
    where relation in ('action_events', 'amendments')
),
cited as (
    select fact_id, source_fact_id, unnest(places) as place from told
)
select
    c.fact_id,
    row_number() over (partition by c.fact_id order by place.pack_id, place.page, place.char_start),
    place.pack_id, place.page, place.char_start, place.char_end,
    box.x0, box.top, box.x1, box.bottom,
    place.quote, k.pack_no, box.confidence
from cited as c
join reading.packs as k on k.pack_id = place.pack_id
left join (
    select fact_id, pack_id, page, char_start, char_end, x0, top, x1, bottom, confidence from reading.evidence
) as box
    on box.fact_id = c.source_fact_id and box.pack_id = place.pack_id and box.page = place.page
    and box.char_start <= place.char_start and box.char_end >= place.char_end
qualify row_number() over (
    partition by c.fact_id, place.pack_id, place.page, place.char_start, place.char_end
    order by box.char_end - box.char_start, box.char_start
) = 1
order by k.pack_no;

insert into settled.action_candidates
select unnest(from_json(answer::json, '[{
    "action_id": "VARCHAR", "meeting_id": "VARCHAR", "event_date": "DATE", "where_kind": "VARCHAR",
    "where_ref": "VARCHAR", "source_fact_id": "VARCHAR", "quote": "VARCHAR", "reason": "VARCHAR",
    "confidence": "DOUBLE"
}]'), max_depth := 2)
from trail_answers
where relation = 'action_candidates';

insert into settled.action_statuses
select unnest(from_json(answer::json, '[{
    "action_id": "VARCHAR", "status": "VARCHAR", "due_meeting_id": "VARCHAR", "due_by": "DATE",
    "last_event": "DATE", "never_heard_of": "BOOLEAN", "meetings_since": "INTEGER", "days_since": "INTEGER",
    "restated_as": "VARCHAR", "body_id": "VARCHAR"
}]'), max_depth := 2)
from trail_answers
where relation = 'action_statuses';

insert into settled.minute_references
select unnest(from_json(answer::json, '[{
    "fact_id": "VARCHAR", "refers_to_minute_id": "VARCHAR", "refers_to_meeting_id": "VARCHAR",
    "refers_to_date": "DATE", "trouble": "VARCHAR", "candidates": ["VARCHAR"], "reason": "VARCHAR",
    "confidence": "DOUBLE"
}]'), max_depth := 2)
from trail_answers
where relation = 'minute_references';

insert into settled.recommendation_outcomes
select unnest(from_json(answer::json, '[{
    "report_id": "VARCHAR", "ordinal": "INTEGER", "number": "VARCHAR", "recommendation": "VARCHAR",
    "recommendation_fact_id": "VARCHAR", "resolution_id": "VARCHAR", "resolution": "VARCHAR",
    "outcome": "VARCHAR", "difference": "VARCHAR", "confidence": "DOUBLE"
}]'), max_depth := 2)
from trail_answers
where relation = 'recommendation_outcomes';

insert into settled.quorum_checks
select unnest(from_json(answer::json, '[{
    "meeting_id": "VARCHAR", "meeting_date": "DATE", "tor_id": "VARCHAR", "quorum_members": "INTEGER",
    "quorum_agencies": "INTEGER", "members_present": "INTEGER", "agencies_present": "INTEGER",
    "result": "VARCHAR", "reason": "VARCHAR"
}]'), max_depth := 2)
from trail_answers
where relation = 'quorum_checks';

-- references that lead nowhere, or to more than one minute
insert into settled.trail_problems
select
    md5(s.trouble || s.fact_id),
    s.trouble,
    -- what a body minuted before the first meeting that is known is no fault of its papers
    case
        when s.trouble = 'ambiguous_reference' or any_value(k.first_day) < any_value(r.meeting_date) then 'warning'
        else 'info'
    end,
    any_value(r.pack_id order by r.pack_id),
    any_value(e.page order by r.pack_id),
    [s.fact_id] || coalesce(list(distinct m.fact_id order by m.fact_id) filter (where m.fact_id is not null), []),
    'Minute ' || coalesce(any_value(r.minute order by r.pack_id), '?') || ' of '
        || strftime(any_value(r.meeting_date order by r.pack_id), '%-d %B %Y') || ' names minute '
        || any_value(r.refers_to_minute order by r.pack_id) || ': ' || any_value(s.reason)
        || coalesce(
            '; it may be that of '
            || list_aggregate(
                list_transform(
                    list_sort(list(distinct m.meeting_date) filter (where m.meeting_date is not null)),
                    lambda held: strftime(held, '%-d %B %Y')
                ),
                'string_agg', ' or '
            ),
            ''
        ) || '.',
    any_value(k.body_key)
from settled.minute_references as s
join reading.minute_references as r on r.fact_id = s.fact_id
semi join settled.printings as p
    on p.relation = 'minute_references' and p.meeting_id = r.meeting_id
    and p.pack_no = r.pack_no and p.document_id = r.document_id
left join (
    select
        meeting_id,
        coalesce(body_id, meeting_id) as body_key,
        min(meeting_date) filter (where has_minutes) over (partition by body_id) as first_day
    from settled.meetings
) as k on k.meeting_id = r.meeting_id
left join reading.evidence as e on e.fact_id = r.fact_id and e.pack_id = r.pack_id and e.ordinal = 1
left join reading.minutes as m on list_contains(s.candidates, m.minute_id)
where s.trouble is not null
group by s.fact_id, s.trouble;

-- numbers missing from a meeting's run of minutes, where it does not begin anew
insert into settled.trail_problems
with numbered as (
    select
        m.meeting_id, m.meeting_date, m.fact_id, m.pack_id, m.ordinal, m.number,
        coalesce(h.body_id, h.meeting_id) as body_key,
        try_cast(regexp_extract(m.number, '^(\d+)\.?$', 1) as integer) as place
    from reading.minutes as m
    join settled.meetings as h
        on h.meeting_id = m.meeting_id and coalesce(h.body_id, h.meeting_id) in (from asked_bodies)
    semi join settled.printings as p
        on p.relation = 'minutes' and p.meeting_id = m.meeting_id
        and p.pack_no = m.pack_no and p.document_id = m.document_id
),
runs as (
    select
        *,
        lag(place) over w as before,
        lag(fact_id) over w as before_fact
    from numbered
    window w as (partition by meeting_id order by ordinal, fact_id)
)
select
    md5('minute_missing' || r.fact_id),
    'minute_missing',
    'warning',
    r.pack_id,
    e.page,
    [r.before_fact, r.fact_id],
    case when r.place = r.before + 2 then 'Minute ' || (r.before + 1) || ' is'
        else 'Minutes ' || (r.before + 1) || ' to ' || (r.place - 1) || ' are' end
        || ' missing' || coalesce(' from the minutes of ' || strftime(r.meeting_date, '%-d %B %Y'), '')
        || ': ' || r.number || ' follows ' || r.before || '.',
    r.body_key
from runs as r
left join reading.evidence as e on e.fact_id = r.fact_id and e.pack_id = r.pack_id and e.ordinal = 1
where r.place > r.before + 1;

-- meetings announced, their day past by what is known of the body, and never seen
insert into settled.trail_problems
with announced as (
    select
        f.body_id, f.body, f.meeting_date,
        list(distinct f.fact_id order by f.fact_id) as fact_ids,
        min(f.pack_id) as pack_id,
        arg_min(e.page, f.pack_id) as page,
        min(f.announced_at) as announced_at
    from reading.future_meetings as f
    left join reading.evidence as e on e.fact_id = f.fact_id and e.pack_id = f.pack_id and e.ordinal = 1
    where f.body_id in (from asked_bodies)
    group by f.body_id, f.body, f.meeting_date
)
select
    md5('meeting_never_seen' || a.body_id || a.meeting_date),
    'meeting_never_seen',
    'info',
    first(a.pack_id order by a.announced_at, a.pack_id),
    first(a.page order by a.announced_at, a.pack_id),
    first(a.fact_ids order by a.announced_at, a.pack_id),
    'A meeting of ' || coalesce(first(a.body order by a.announced_at, a.pack_id), 'the body') || ' was announced'
        || coalesce(' on ' || strftime(min(a.announced_at), '%-d %B %Y'), '') || ' for '
        || strftime(a.meeting_date, '%-d %B %Y') || '; no paper of it is here.',
    a.body_id
from announced as a
where not exists (
        from settled.meetings as m where m.body_id = a.body_id and m.meeting_date = a.meeting_date
    )
    and a.meeting_date < (select max(m.meeting_date) from settled.meetings as m where m.body_id = a.body_id)
group by a.body_id, a.meeting_date;

insert into settled.trail_problems
select
    md5('quorum_not_met' || q.meeting_id),
    'quorum_not_met',
    'warning',
    m.pack_id,
    e.page,
    [m.fact_id] || coalesce(t.facts, []),
    'The quorum was not met on ' || strftime(q.meeting_date, '%-d %B %Y') || ', as far as the list of those present shows: '
        || q.reason || '.',
    h.body_key
from settled.quorum_checks as q
join (select meeting_id, coalesce(body_id, meeting_id) as body_key from settled.meetings) as h
    on h.meeting_id = q.meeting_id
join (
    select meeting_id, min(pack_id) as pack_id, arg_min(fact_id, pack_id) as fact_id
    from reading.meetings group by meeting_id
) as m on m.meeting_id = q.meeting_id
left join reading.evidence as e on e.fact_id = m.fact_id and e.pack_id = m.pack_id and e.ordinal = 1
left join (
    select tor_id, list(distinct fact_id order by fact_id) as facts from reading.terms_of_reference group by tor_id
) as t on t.tor_id = q.tor_id
where q.result = 'not met';
