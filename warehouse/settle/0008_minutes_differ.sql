-- What two printings of one meeting's minutes say differently (a draft and the confirmed minutes, two packs that
-- reprint them): a minute that only one holds, where both hold some; the first and last differing words of a
-- minute that both hold; somebody whom only one lists. The printing that is shown is held against each other one.
-- A page that was read by text recognition is compared for its lists only: its words differ by misreading.
insert into settled.problems
with printing as (
    select
        m.meeting_id,
        m.meeting_date,
        m.pack_id,
        m.document_id,
        k.file_name,
        case m.source
            when 'draft minutes' then 'draft'
            when 'confirmed minutes' then 'confirmed minutes'
            else 'minutes'
        end as named
    from reading.meetings as m
    join reading.packs as k on k.pack_id = m.pack_id
    where contains(m.source, 'minutes') and m.meeting_id in (from touched_meetings)
),
pair as (
    select
        p.meeting_id,
        a.meeting_date,
        p.relation,
        a.pack_id,
        a.document_id,
        b.pack_id as other_pack,
        b.document_id as other_document,
        a.named || ' (' || a.file_name as named,
        b.named || ' (' || b.file_name as other_named,
        coalesce(' of ' || strftime(a.meeting_date, '%-d %B %Y'), '') as held
    from settled.printings as p
    join printing as a on a.meeting_id = p.meeting_id and a.pack_id = p.pack_id and a.document_id = p.document_id
    join printing as b on b.meeting_id = p.meeting_id and (b.pack_id, b.document_id) <> (a.pack_id, a.document_id)
    where p.relation in ('minutes', 'attendances')
),
minute as (
    select
        m.meeting_id,
        m.pack_id,
        m.document_id,
        m.fact_id,
        m.ordinal,
        m.number,
        coalesce(m.number, lower(m.heading)) as place,
        e.page,
        e.confidence is not null as recognised,
        string_split_regex(trim(regexp_replace(m.heading || ' ' || m.text, '\s+', ' ', 'g')), ' ') as words,
        list_transform(words, lambda w: regexp_replace(lower(w), '[^a-z0-9]+', '', 'g')) as folded
    from reading.minutes as m
    left join reading.evidence as e on e.fact_id = m.fact_id and e.pack_id = m.pack_id and e.ordinal = 1
    where m.meeting_id in (select meeting_id from pair)
    qualify row_number() over (partition by m.pack_id, m.document_id, m.meeting_id, place order by m.ordinal) = 1
),
both_hold as (
    select
        p.*,
        a.fact_id,
        b.fact_id as other_fact,
        a.number,
        a.page,
        b.page as other_page,
        a.recognised or b.recognised as recognised,
        a.words,
        b.words as other_words,
        a.folded <> b.folded as differ,
        coalesce(
            list_position(list_transform(list_zip(a.folded, b.folded), lambda w: w[1] is not distinct from w[2]), false), 0
        ) as first_at,
        coalesce(
            list_position(
                list_transform(
                    list_zip(list_reverse(a.folded), list_reverse(b.folded)), lambda w: w[1] is not distinct from w[2]
                ),
                false
            ),
            0
        ) as last_at
    from pair as p
    join minute as a on a.meeting_id = p.meeting_id and a.pack_id = p.pack_id and a.document_id = p.document_id
    join minute as b
        on b.meeting_id = p.meeting_id and b.pack_id = p.other_pack and b.document_id = p.other_document
        and b.place = a.place
    where p.relation = 'minutes'
),
reworded as (
    select
        *,
        -- words that the heads and the tails share are left out; a repeated word may belong to either
        least(last_at - 1, len(words) - first_at + 1, len(other_words) - first_at + 1) as tail
    from both_hold
    where differ and not recognised
),
lacking as (
    -- a minute of one printing that the other, which holds others of them, has not
    select p.*, m.fact_id, m.page, m.number, m.ordinal, m.words, m.pack_id = p.pack_id and m.document_id = p.document_id as shown
    from pair as p
    join minute as m
        on m.meeting_id = p.meeting_id
        and (m.pack_id, m.document_id) in ((p.pack_id, p.document_id), (p.other_pack, p.other_document))
    where p.relation = 'minutes'
        and exists (
            select 1 from both_hold as b
            where b.pack_id = p.pack_id and b.document_id = p.document_id and b.meeting_id = p.meeting_id
                and b.other_pack = p.other_pack and b.other_document = p.other_document
        )
        and not exists (
            select 1 from minute as o
            where o.meeting_id = m.meeting_id and o.place = m.place and (o.pack_id, o.document_id) <> (m.pack_id, m.document_id)
                and (o.pack_id, o.document_id) in ((p.pack_id, p.document_id), (p.other_pack, p.other_document))
        )
),
listed as (
    select a.*, trim(regexp_replace(lower(a.name), '[^a-z0-9]+', ' ', 'g')) as folded
    from reading.attendances as a
    where a.meeting_id in (select meeting_id from pair)
),
unlisted as (
    select
        p.*, l.fact_id, l.name, l.status, l.ordinal,
        l.pack_id = p.pack_id and l.document_id = p.document_id as shown
    from pair as p
    join listed as l
        on l.meeting_id = p.meeting_id
        and (l.pack_id, l.document_id) in ((p.pack_id, p.document_id), (p.other_pack, p.other_document))
    where p.relation = 'attendances'
        and exists (
            select 1 from listed as o
            where o.meeting_id = p.meeting_id and o.pack_id = p.other_pack and o.document_id = p.other_document
        )
        and not exists (
            select 1 from listed as o
            where o.meeting_id = l.meeting_id and o.status = l.status
                and (o.pack_id, o.document_id) <> (l.pack_id, l.document_id)
                and (o.pack_id, o.document_id) in ((p.pack_id, p.document_id), (p.other_pack, p.other_document))
                and (
                    contains(o.folded, l.folded)
                    or contains(l.folded, o.folded)
                    or jaro_winkler_similarity(o.folded, l.folded) >= 0.9
                )
        )
),
told as (
    select
        meeting_id, pack_id, page, list_distinct([fact_id, other_fact]) as fact_ids, coalesce(number, fact_id) as place, other_pack,
        'The ' || named || coalesce(', page ' || page, '') || ') and the ' || other_named
            || coalesce(', page ' || other_page, '') || ')' || held || ' differ in minute '
            || coalesce(number, '“' || words[1] || ' …”') || ': “'
            || array_to_string(words[greatest(first_at - 2, 1):least(len(words) - tail, first_at + 20)], ' ') || '” against “'
            || array_to_string(
                other_words[greatest(first_at - 2, 1):least(len(other_words) - tail, first_at + 20)], ' '
            ) || '”' as message
    from reworded
    union all
    select
        meeting_id, any_value(pack_id), min(page), list(fact_id order by ordinal), 'lacking' || shown, other_pack,
        'Only in the ' || case when shown then any_value(named) else any_value(other_named) end || ')'
            || any_value(held) || ': minute ' || string_agg(coalesce(number, '“' || array_to_string(words[1:6], ' ') || ' …”'), ', ' order by ordinal)
    from lacking
    group by meeting_id, other_pack, other_document, shown
    union all
    select
        meeting_id, any_value(pack_id), null, list(fact_id order by ordinal), 'listed' || status || shown, other_pack,
        'Only in the ' || case when shown then any_value(named) else any_value(other_named) end || ')'
            || any_value(held) || case status when 'present' then ', present: ' else ', apologies: ' end
            || string_agg(name, '; ' order by ordinal)
    from unlisted
    group by meeting_id, other_pack, other_document, shown, status
)
select
    md5('minutes_differ' || meeting_id || place || other_pack || message),
    'minutes_differ',
    'info',
    pack_id,
    page,
    fact_ids,
    message,
    meeting_id
from told;
