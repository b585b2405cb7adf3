-- As search.sql, narrowed to a body, to days, or to a person.
with scores as materialized (
    from search.ranked($terms::varchar[], $weights::double[], $whole::boolean, null)
),
-- what was said at meetings of the body and the days: by the packs that tell of them, since entries lie by packs
meetings as materialized (
    select m.meeting_id
    from settled.meetings as m
    left join settled.bodies as b on b.body_id = m.body_id
    where coalesce($body::varchar, $since::date::varchar, $until::date::varchar) is not null
        and ($body::varchar is null or contains(lower(coalesce(b.name, m.body)), lower($body)))
        and ($since::date is null or m.meeting_date >= $since::date)
        and ($until::date is null or m.meeting_date <= $until::date)
),
here as (
    select entry
    from search.entries
    where meeting_id in (from meetings)
        and pack_no in (
            select pack_no from reading.documents where meeting_id in (from meetings)
            union
            select pack_no from reading.actions where logged_on is not null and meeting_id in (from meetings)
        )
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
attended as materialized (
    select distinct e.meeting_id
    from named as n
    join search.entries as e using (entry)
    where e.kind = 'attendance' and e.meeting_id is not null
),
theirs as (
    select entry
    from search.entries
    where kind <> 'attendance' and meeting_id in (from attended)
        and pack_no in (
            select pack_no from reading.documents where meeting_id in (from attended)
            union
            select pack_no from reading.actions where logged_on is not null and meeting_id in (from attended)
        )
),
within as materialized (
    select *
    from scores
    where (
        coalesce($body::varchar, $since::date::varchar, $until::date::varchar) is null or entry in (from here)
    )
    and ($beginning::varchar is null or entry in (from theirs) or entry in (from named))
),
facts as (
    select entry, score from within where not of_page order by score desc, entry limit 4 * $limit + 20
),
least as (
    select if(count(*) < $limit, 0, min(score)) as score
    from (select score from facts order by score desc limit $limit)
)
select entry, score, false as of_page from facts where score >= (select score from least)
union all
(
    select entry, score, true from within
    where of_page and score >= (select score from least)
    order by score desc, entry
    limit 4 * $limit + 20
);
