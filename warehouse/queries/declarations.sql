-- Declarations with the item that they bear on and the minute of it.
with folded as (
    select meeting_id, fact_id, number, heading, text,
        trim(regexp_replace(lower(heading), '[^a-z0-9]+', ' ', 'g')) as words
    from main.minutes
),
named as (
    select
        d.*,
        i.title as item,
        trim(regexp_replace(lower(coalesce(i.title, d.subject)), '[^a-z0-9]+', ' ', 'g')) as item_words,
        trim(regexp_replace(lower(d.subject), '[^a-z0-9]+', ' ', 'g')) as subject_words
    from main.declarations as d
    left join main.agenda_items as i on i.meeting_id = d.meeting_id and i.number = d.agenda_item
),
-- the one minute of the meeting under the item's heading
concerned as (
    select n.fact_id, any_value(f.number) as number, any_value(f.heading) as heading, any_value(f.text) as text
    from named as n
    join folded as f
        on f.meeting_id = n.meeting_id and f.number is distinct from n.minute
        and f.words in (n.item_words, n.subject_words)
    group by n.fact_id
    having count(*) = 1
)
select
    n.meeting_date, m.body, n.name, n.interest_type, n.subject, n.agenda_item, n.item, n.minute,
    c.number as concerns_minute, c.heading as concerns_heading,
    own.text as declared_text, c.text as concerned_text,
    k.file_name, e.page, n.person_id, n.meeting_id, n.fact_id
from named as n
left join concerned as c on c.fact_id = n.fact_id
left join main.minutes as own on own.meeting_id = n.meeting_id and own.number is not distinct from n.minute
left join main.meetings as m on m.meeting_id = n.meeting_id
left join main.evidence as e on e.fact_id = n.fact_id and e.ordinal = 1
left join main.packs as k on k.pack_id = e.pack_id
where ($person::varchar is null or contains(lower(n.name), lower($person)))
    and ($body::varchar is null or contains(lower(m.body), lower($body)))
    and ($since::date is null or n.meeting_date >= $since::date)
    and ($until::date is null or n.meeting_date <= $until::date)
qualify row_number() over (partition by n.fact_id order by own.ordinal, own.fact_id) = 1
order by n.meeting_date desc nulls last, m.body, n.minute, n.name, n.fact_id;
