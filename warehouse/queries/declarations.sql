-- Declarations with the item that they bear on and the minute of it.
with declared as (
    select d.*, m.body
    from main.declarations as d
    left join main.meetings as m on m.meeting_id = d.meeting_id
    where ($person::varchar is null or contains(lower(d.name), lower($person)))
        and ($body::varchar is null or contains(lower(m.body), lower($body)))
        and ($since::date is null or d.meeting_date >= $since::date)
        and ($until::date is null or d.meeting_date <= $until::date)
),
-- the minutes and items of their meetings
minuted as materialized (
    select n.*
    from reading.minutes as n
    semi join (
        select * from settled.printings
        where relation = 'minutes' and meeting_id in (select meeting_id from declared)
    ) as p
        on p.meeting_id = n.meeting_id and p.pack_no = n.pack_no and p.document_id = n.document_id
),
folded as (
    select meeting_id, fact_id, number, heading, text,
        trim(regexp_replace(lower(heading), '[^a-z0-9]+', ' ', 'g')) as words
    from minuted
),
items as (
    select i.meeting_id, i.number, i.title
    from reading.agenda_items as i
    semi join (
        select * from settled.printings
        where relation = 'agenda_items' and meeting_id in (select meeting_id from declared)
    ) as p
        on p.meeting_id = i.meeting_id and p.pack_no = i.pack_no and p.document_id = i.document_id
),
named as (
    select
        d.*,
        i.title as item,
        trim(regexp_replace(lower(coalesce(i.title, d.subject)), '[^a-z0-9]+', ' ', 'g')) as item_words,
        trim(regexp_replace(lower(d.subject), '[^a-z0-9]+', ' ', 'g')) as subject_words
    from declared as d
    left join items as i on i.meeting_id = d.meeting_id and i.number = d.agenda_item
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
    n.meeting_date, n.body, n.name, n.interest_type, n.subject, n.agenda_item, n.item, n.minute,
    c.number as concerns_minute, c.heading as concerns_heading,
    own.text as declared_text, c.text as concerned_text,
    k.file_name, e.page, n.person_id, n.meeting_id, n.fact_id
from named as n
left join concerned as c on c.fact_id = n.fact_id
left join minuted as own on own.meeting_id = n.meeting_id and own.number is not distinct from n.minute
left join (
    select fact_id, page, pack_no from settled.evidence
    where ordinal = 1 and fact_id in (select fact_id from declared)
        and pack_no in (
            select pack_no from search.places where "key" in (select search.place_key(fact_id) from declared)
        )
) as e on e.fact_id = n.fact_id
left join reading.packs as k on k.pack_no = e.pack_no
qualify row_number() over (partition by n.fact_id order by own.ordinal, own.fact_id) = 1
order by n.meeting_date desc nulls last, n.body, n.minute, n.name, n.fact_id;
