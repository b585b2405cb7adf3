-- Facts and pages are ranked apart before they are ranked together: of a word that stands everywhere the best are all
-- pages, which show nothing that their facts don't.
create table search.new_postings (
    term varchar not null,
    entry bigint not null,
    weight float not null,
    of_page boolean not null
);
insert into search.new_postings
select p.term, p.entry, p.weight, e.kind = 'page'
from search.postings as p
join search.entries as e using (entry);
drop table search.postings;
alter table search.new_postings rename to postings;

-- BM25: what holds the words and how well, by the words' weights: all of the words (`whole`), or any. Rounded, since
-- sums of fractions depend on the order in which they are added up.
create macro search.scored(words, whole) as table
with wanted as (
    select distinct unnest(search.terms(words)) as term
),
counted as (
    select term, count(*) as times from search.postings where term in (from wanted) group by term
),
weights as (
    select term, ln(1 + ((select count(*) from search.entries) - times + 0.5) / (times + 0.5)) as weight
    from counted
),
-- of one word there is nothing to add up
single as (
    select term from counted
    where (select count(*) from counted) = 1 and (not whole or (select count(*) from wanted) = 1)
),
several as (
    select term from counted where (select count(*) from counted) > 1
),
rarest as (
    select arg_min(term, (coalesce(times, 0), term)) as term, count(*) as terms
    from wanted left join counted using (term)
    where whole
),
holding as (
    select entry from search.postings where term = (select term from rarest)
)
select p.entry, p.of_page, round(w.weight * p.weight, 4) as score
from search.postings as p
join weights as w on w.term = p.term
where p.term in (from single)
union all
select p.entry, any_value(p.of_page), round(sum(w.weight * p.weight), 4)
from search.postings as p
join weights as w on w.term = p.term
where p.term in (from several) and (not whole or p.entry in (from holding))
group by p.entry
having count(*) >= (select terms from rarest);

-- The evidence of some facts, as before: what the packs hold is set apart before it is held against the facts, since
-- DuckDB would otherwise go through all that lies between the first pack and the last.
create or replace macro search.evidence_of(fact_ids) as table
with wanted as materialized (
    select distinct unnest(fact_ids) as fact_id
),
placed as materialized (
    select k.pack_no, w.fact_id
    from wanted as w
    join search.places as k on k."key" = search.place_key(w.fact_id)
),
near as materialized (
    select * from settled.evidence
    where pack_no in (select distinct pack_no from placed limit 1000000) -- the small side of the join
)
select e.* from near as e semi join placed as p on p.pack_no = e.pack_no and p.fact_id = e.fact_id;
