-- BM25 of words whose weights are known: to join what holds the rarest with what holds the next takes a quarter of
-- what it takes to add up all that holds either. `terms` come rarest first; `most`: of one word alone, how many of the
-- best facts are wanted at most (all where NULL), so that what is worse than these needn't be kept.
create macro search.ranked(terms, weights, whole, most) as table
with foremost as (
    select entry, of_page, weight
    from search.postings
    where len(terms) = 1 and most is not null and not of_page and term = terms[1]
    order by weight desc, entry
    limit most
),
first as (
    select entry, of_page, weights[1] * weight as score from foremost
    union all
    select entry, of_page, weights[1] * weight
    from search.postings
    where term = terms[1]
        and case
            when len(terms) = 1 and most is not null
                then of_page and weight >= (select if(count(*) < most, 0, min(weight)) from foremost)
            else whole or len(terms) = 1
        end
),
second as (select entry, weights[2] * weight as score from search.postings where term = terms[2] and whole),
third as (select entry, weights[3] * weight as score from search.postings where term = terms[3] and whole),
fourth as (select entry, weights[4] * weight as score from search.postings where term = terms[4] and whole),
holding as (
    select
        a.entry, a.of_page, a.score + coalesce(b.score, 0) + coalesce(c.score, 0) + coalesce(d.score, 0) as score
    from first as a
    left join second as b on b.entry = a.entry
    left join third as c on c.entry = a.entry
    left join fourth as d on d.entry = a.entry
    where (len(terms) < 2 or b.entry is not null)
        and (len(terms) < 3 or c.entry is not null)
        and (len(terms) < 4 or d.entry is not null)
)
select entry, of_page, score from holding where len(terms) <= 4
union all
-- more words than are joined, or any of several; rounded, since sums of fractions depend on their order
select p.entry, any_value(p.of_page), round(sum(w.weight * p.weight), 4)
from search.postings as p
join (select unnest(terms) as term, unnest(weights) as weight) as w on w.term = p.term
where if(whole, len(terms) > 4, len(terms) > 1)
    and p.term in (select unnest(terms))
    and (not whole or p.entry in (select entry from holding))
group by p.entry
having not whole or count(*) = len(terms);

drop macro table search.scored;

-- what is shown of a search's best is looked up by their numbers
create index entries_by_entry on search.entries(entry);
