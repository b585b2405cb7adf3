-- A fact is joined to whoever it names inside the pack that prints both: the rows of a pack lie together, so that a
-- meeting's list costs a look at its own packs.
drop table settled.person_facts;
create table settled.person_facts (
    pack_no bigint not null,
    fact_id varchar not null,
    where_kind varchar not null,
    person_id varchar not null
);
insert into settled.person_facts
select m.pack_no, m.list_fact_id, m.where_kind, min(l.person_id)
from reading.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id
where m.list_fact_id is not null
group by m.pack_no, m.list_fact_id, m.where_kind
order by m.pack_no;
