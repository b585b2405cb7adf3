-- What bodies are to each other.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   body_id: the body
--   body: its name
--   relation: reports_to, part_of or member
--   other: the other body, as printed
--   other_body_id: the other body, where it is known
create or replace view main.body_relations as
select
    null::varchar as fact_id,
    null::varchar as body_id,
    null::varchar as body,
    null::varchar as relation,
    null::varchar as other,
    null::varchar as other_body_id
where false;
