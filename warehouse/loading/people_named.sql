-- Whose listing, declaration or contact line each fact is, in each pack that prints it, and whom a printed name means
-- inside one document.
create or replace temp table mentioned as
select m.pack_no, m.document_id, m.name, m.list_fact_id, m.where_kind, l.person_id
from reading.mentions as m
join settled.person_links as l on l.mention_id = m.fact_id;

delete from settled.person_facts;
insert into settled.person_facts
select pack_no, list_fact_id, where_kind, min(person_id)
from mentioned
where list_fact_id is not null
group by pack_no, list_fact_id, where_kind
order by pack_no;

delete from settled.person_in_document;
insert into settled.person_in_document
select document_id, name, min(person_id)
from mentioned
group by document_id, name
having count(distinct person_id) = 1;

drop table mentioned;
