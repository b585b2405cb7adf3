-- In how many entries a word stands, of how many.
select
    (select count(*) from search.postings where term = $term::varchar) as times,
    (select count(*) from search.entries) as entries;
