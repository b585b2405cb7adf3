-- The pairs of names that may be one and were left open, those first that settle most; each with its words.
with beside as (
    -- an organisation has no mention of its own: it stands beside a person's
    select organisation_id, organisation, min(fact_id) as fact_id
    from main.mentions
    where organisation_id in (
        select left_id from settled.name_doubts where kind = 'organisation'
        union
        select right_id from settled.name_doubts where kind = 'organisation'
    )
    group by organisation_id, organisation
),
asked as (
    select left_mention_id as fact_id from settled.name_doubts
    union
    select right_mention_id from settled.name_doubts
    union
    select fact_id from beside
),
quoted as (
    select
        e.fact_id,
        k.file_name || ', page ' || e.page as place,
        trim(regexp_replace(
            substr(p.text, greatest(e.char_start + 1 - $context, 1), least(e.char_start, $context))
            || '»' || e.quote || '«' || substr(p.text, e.char_end + 1, $context),
            '\s+', ' ', 'g'
        )) as words
    from settled.evidence as e
    join reading.packs as k on k.pack_no = e.pack_no
    join reading.pages as p on p.pack_no = e.pack_no and p.page = e.page
    where e.ordinal = 1 and e.fact_id in (from asked)
        and e.pack_no in (
            select pack_no from search.places where "key" in (select search.place_key(fact_id) from asked)
        )
)
select
    d.kind, d."left", d.left_context, d."right", d.right_context, d.score, d.reason, d.against, d."value",
    l.place as left_place, l.words as left_words, r.place as right_place, r.words as right_words
from settled.name_doubts as d
left join beside as a on d.kind = 'organisation' and a.organisation_id = d.left_id and a.organisation = d."left"
left join beside as b on d.kind = 'organisation' and b.organisation_id = d.right_id and b.organisation = d."right"
left join quoted as l on l.fact_id = coalesce(nullif(d.left_mention_id, ''), a.fact_id)
left join quoted as r on r.fact_id = coalesce(nullif(d.right_mention_id, ''), b.fact_id)
order by d."value" desc, d.kind, d."left", d."right", d.left_id, d.right_id;
