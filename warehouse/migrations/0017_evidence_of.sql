-- The evidence of some facts, out of the packs that show them. Packs and facts are looked for together, in steps of
-- their own: DuckDB would sooner go through all evidence for the facts, and then look which pack it is of.
create macro search.evidence_of(fact_ids) as table
with wanted as materialized (
    select distinct unnest(fact_ids) as fact_id
),
placed as materialized (
    select k.pack_no, w.fact_id
    from wanted as w
    join search.places as k on k."key" = search.place_key(w.fact_id)
),
shown as materialized (
    select e.*
    from settled.evidence as e
    semi join placed as p on p.pack_no = e.pack_no and p.fact_id = e.fact_id
)
select * from shown;
