-- What is shown of the packs that are indexed, for `search`.
insert into search.entries
with shown as (
    select distinct fact_id, pack_id from settled.shown where pack_id in (select pack_id from indexed_packs)
),
placed as (
    select e.fact_id, e.pack_id, min(e.page) as page, max(e.page) as last_page
    from reading.evidence as e
    join indexed_packs as k on k.pack_no = e.pack_no
    group by e.fact_id, e.pack_id
),
told as (
    -- a sentence with three figures is found once, and so is an indicator with three in one dashboard
    select t.* from search.texts as t
    left join shown as s on s.fact_id = t.fact_id and s.pack_id = t.pack_id
    where t.pack_id in (select pack_id from indexed_packs) and (t.fact_id is null or s.fact_id is not null)
    qualify row_number() over (
        partition by t.pack_id, t.kind, t.meeting_id, t.title, t.text, t.page order by t.fact_id
    ) = 1
)
select
    $last + row_number() over (order by k.pack_no, t.kind, t.fact_id, t.page),
    t.pack_id, k.pack_no, t.kind, t.fact_id,
    coalesce(t.page, p.page, 1), coalesce(t.page, p.last_page, 1),
    t.meeting_id, len(search.terms(t.title || ' ' || t.text)), t.title, t.text
from told as t
join indexed_packs as k on k.pack_id = t.pack_id
left join placed as p on p.fact_id = t.fact_id and p.pack_id = t.pack_id;
