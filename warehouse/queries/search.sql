-- The best of what holds the words: facts, and pages no worse than the last fact that will be shown.
with scores as materialized (
    from search.scored($words, $whole::boolean)
),
facts as (
    select entry, score from scores where not of_page order by score desc, entry limit 4 * $limit + 20
),
least as (
    select if(count(*) < $limit, 0, min(score)) as score
    from (select score from facts order by score desc limit $limit)
)
select entry, score from facts where score >= (select score from least)
union all
(
    select entry, score from scores
    where of_page and score >= (select score from least)
    order by score desc, entry
    limit 4 * $limit + 20
);
