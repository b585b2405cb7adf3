-- The pairs of names that may be one and were left open, those first that settle most; each with its words. At most
-- `limit` of them; all, where it is NULL.
with doubted as materialized (
    from settled.name_doubts
    order by "value" desc, kind, "left", "right", left_id, right_id
    limit $limit::bigint
),
beside as (
    -- an organisation has no mention of its own: it stands beside a person's
    select n.organisation_id, m.organisation, min(m.fact_id) as fact_id
    from (
        select left_id as organisation_id, "left" as name from doubted where kind = 'organisation'
        union
        select right_id, "right" from doubted where kind = 'organisation'
    ) as d
    join settled.organisation_names as n on n.organisation_id = d.organisation_id and n.name = d.name
    join reading.mentions as m on m.pack_id = n.pack_id and m.organisation = n.name
    group by n.organisation_id, m.organisation
),
asked as (
    select left_mention_id as fact_id from doubted
    union
    select right_mention_id from doubted
    union
    select fact_id from beside
),
cited as materialized (
    select fact_id, pack_no, page, char_start, char_end, quote
    from search.evidence_of((select list(fact_id) from asked))
    where ordinal = 1
),
-- which rows are wanted is told before their texts are read: a few pages out of all there are
printed as (
    select pack_no, page, text
    from reading.pages
    where rowid in (
        select w.rowid from reading.pages as w join cited as c on c.pack_no = w.pack_no and c.page = w.page
    )
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
    from cited as e
    join reading.packs as k on k.pack_no = e.pack_no
    join printed as p on p.pack_no = e.pack_no and p.page = e.page
)
select
    d.kind, d."left", d.left_context, d."right", d.right_context, d.score, d.reason, d.against, d."value",
    l.place as left_place, l.words as left_words, r.place as right_place, r.words as right_words
from doubted as d
left join beside as a on d.kind = 'organisation' and a.organisation_id = d.left_id and a.organisation = d."left"
left join beside as b on d.kind = 'organisation' and b.organisation_id = d.right_id and b.organisation = d."right"
left join quoted as l on l.fact_id = coalesce(nullif(d.left_mention_id, ''), a.fact_id)
left join quoted as r on r.fact_id = coalesce(nullif(d.right_mention_id, ''), b.fact_id)
order by d."value" desc, d.kind, d."left", d."right", d.left_id, d.right_id;
