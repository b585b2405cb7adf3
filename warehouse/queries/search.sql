-- The best of what holds the words: facts, and pages no worse than the last fact that will be shown.
with scores as materialized (
    from search.ranked($terms::varchar[], $weights::double[], $whole::boolean, 4 * $limit + 20)
),
facts as (
    select entry, score from scores where not of_page order by score desc, entry limit 4 * $limit + 20
),
least as (
    select if(count(*) < $limit, 0, min(score)) as score
    from (select score from facts order by score desc limit $limit)
)
select entry, score, false as of_page from facts where score >= (select score from least)
union all
(
    select entry, score, true from scores
    where of_page and score >= (select score from least)
    order by score desc, entry
    limit 4 * $limit + 20
);
