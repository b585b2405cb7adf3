-- The pages, of those found, on which a fact is printed that holds as many of the words as were asked for.
with sheets as materialized (
    select entry, pack_no, page from search.entries where entry in $pages::bigint[]
),
printed as materialized (
    select s.entry, v.fact_id
    from settled.evidence as v
    join sheets as s on s.pack_no = v.pack_no and s.page = v.page
),
own as materialized (
    select entry, fact_id from search.entries where pack_no in (select pack_no from sheets)
),
-- a fact that is printed again may have been indexed out of another pack; that somebody is mentioned is not indexed
elsewhere as materialized (
    select fact_id from printed where left(fact_id, 4) not in ('men-', 'mtg-', 'body')
    except
    select fact_id from own
),
indexed as (
    select entry, fact_id from own
    union all
    select entry, fact_id
    from search.entries
    where fact_id in (from elsewhere)
        and pack_no in (
            select pack_no from search.places
            where "key" in (select search.place_key(fact_id) from elsewhere limit 100000) -- the small side of the join
        )
),
holding as (
    select p.entry
    from search.postings as p
    where p.term in (select unnest($terms::varchar[])) and p.entry in (select entry from indexed)
    group by p.entry
    having count(*) >= if($whole::boolean, len($terms::varchar[]), 0)
)
select distinct v.entry
from printed as v
join indexed as i on i.fact_id = v.fact_id
where i.entry in (from holding);
