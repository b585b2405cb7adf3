-- One row per touched body: its name as most often printed, though not in capitals if it is printed otherwise;
-- among equals the longest, then the first of the alphabet.
delete from settled.bodies where body_id in (from touched_bodies);

insert into settled.bodies
with printed as (
    select * from reading.bodies where body_id in (from touched_bodies)
),
names as (
    select body_id, name
    from printed
    group by body_id, name
    qualify row_number() over (
        partition by body_id
        order by (name = upper(name)), count(*) desc, length(name) desc, name
    ) = 1
),
acronyms as (
    select body_id, acronym
    from printed
    where acronym is not null
    group by body_id, acronym
    qualify row_number() over (partition by body_id order by count(*) desc, acronym) = 1
),
authorities as (
    select body_id, authority
    from printed
    where authority is not null
    group by body_id, authority
    qualify row_number() over (partition by body_id order by count(*) desc, authority) = 1
),
chairs as (
    select body_id, chair
    from printed
    where chair is not null
    group by body_id, chair
    qualify row_number() over (partition by body_id order by count(*) desc, chair) = 1
),
ids as (
    select body_id, first(fact_id order by pack_id, document_id) as fact_id from printed group by body_id
)
select fact_id, body_id, name, acronym, authority, chair
from ids
join names using (body_id)
left join acronyms using (body_id)
left join authorities using (body_id)
left join chairs using (body_id);
