-- The mentions whose group is asked about, for a start.
create or replace temp table wanted_mentions as
with here as (
    select fact_id, document_id, asked from near.settled.person_mentions
),
changed as (
    select h.fact_id as mention_id, h.document_id
    from here as h
    left join held_groups as g on g.mention_id = h.fact_id
    where g.asked is distinct from h.asked
    union
    select g.mention_id, g.document_id
    from held_groups as g
    anti join here as h on h.fact_id = g.mention_id
),
documents as (select distinct document_id from changed)
select mention_id from changed
union
select fact_id from here where document_id in (from documents)
union
select mention_id from held_groups where document_id in (from documents);
