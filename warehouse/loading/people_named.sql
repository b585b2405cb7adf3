-- Whose listing, declaration or contact line each fact is, and whom a printed name means inside one document.
create or replace temp table mentioned as
select m.fact_id, m.document_id, m.name, m.list_fact_id, m.where_kind, l.person_id
from reading.mentions as m
semi join settled.first_printings as p
    on p.relation = 'mentions' and p.fact_id = m.fact_id and p.pack_no = m.pack_no
join settled.person_links as l on l.mention_id = m.fact_id
order by m.pack_no;

delete from settled.person_facts;
insert into settled.person_facts
select list_fact_id, where_kind, min(person_id)
from mentioned
where list_fact_id is not null
group by list_fact_id, where_kind;

delete from settled.person_in_document;
insert into settled.person_in_document
select document_id, name, min(person_id)
from mentioned
group by document_id, name
having count(distinct person_id) = 1;

drop table mentioned;
