-- As search.sql, narrowed to a body, to days, or to a person.
with scores as materialized (
    from search.scored($words, $whole::boolean) limit 2000000 -- tells DuckDB which side of the join is the small one
),
-- a person: meetings that list them, or words that name them
named as (
    select entry from search.postings where term >= $beginning and term < $beginning || chr(1114111)
    intersect
    select p.entry
    from search.postings as p
    where p.term in (select unnest($names::varchar[]))
    group by p.entry
    having count(distinct p.term) = len($names::varchar[])
    union
    select entry from search.postings
    where term >= $beginning and term < $beginning || chr(1114111) and len($names::varchar[]) = 0
),
attended as (
    select e.meeting_id
    from named as n
    join search.entries as e using (entry)
    where e.kind = 'attendance' and e.meeting_id is not null
),
within as materialized (
    select s.*
    from scores as s
    join search.entries as e using (entry)
    left join settled.meetings as m on m.meeting_id = e.meeting_id
    left join settled.bodies as b on b.body_id = m.body_id
    where ($body::varchar is null or contains(lower(coalesce(b.name, m.body)), lower($body)))
        and ($since::date is null or m.meeting_date >= $since::date)
        and ($until::date is null or m.meeting_date <= $until::date)
        and (
            $beginning::varchar is null
            or (e.kind <> 'attendance' and e.meeting_id in (from attended))
            or s.entry in (from named)
        )
),
facts as (
    select entry, score from within where not of_page order by score desc, entry limit 4 * $limit + 20
),
least as (
    select if(count(*) < $limit, 0, min(score)) as score
    from (select score from facts order by score desc limit $limit)
)
select entry, score from facts where score >= (select score from least)
union all
(
    select entry, score from within
    where of_page and score >= (select score from least)
    order by score desc, entry
    limit 4 * $limit + 20
);
