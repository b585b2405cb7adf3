-- The pairs of names that may be one and were left open, those first that settle most; each with its words.
with quoted as (
    select
        e.fact_id,
        k.file_name || ', page ' || e.page as place,
        trim(regexp_replace(
            substr(p.text, greatest(e.char_start + 1 - $context, 1), least(e.char_start, $context))
            || '»' || e.quote || '«' || substr(p.text, e.char_end + 1, $context),
            '\s+', ' ', 'g'
        )) as words
    from main.evidence as e
    join main.packs as k using (pack_id)
    join main.pages as p on p.pack_id = e.pack_id and p.page = e.page
    where e.ordinal = 1
),
beside as (
    -- an organisation has no mention of its own: it stands beside a person's
    select organisation_id, organisation, min(fact_id) as fact_id
    from main.mentions
    where organisation_id is not null
    group by organisation_id, organisation
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
