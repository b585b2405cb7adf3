-- Where facts are shown that were not shown there before.
insert into search.places
select distinct search.place_key(fact_id), pack_no
from (
    select fact_id, pack_no from near.settled.evidence
    except
    select fact_id, pack_no from near.before.evidence
)
order by all;

-- the packs that print the lists of papers near by are near by, too
create or replace temp table renamed_afar as
from renamed_in where document_id not in (select document_id from near.reading.documents);

-- as loading/people_named.sql, of the documents and lists in which anything is otherwise now.
create or replace temp table mentioned_there as
select fact_id, document_id, name, list_fact_id, where_kind, pack_no
from reading.mentions
where pack_no in (
        select n.pack_no from reading.packs as n join near.reading.packs as k on k.pack_id = n.pack_id
        union
        select pack_no from reading.documents where document_id in (select document_id from renamed_afar)
        union
        select pack_no from search.places
        where "key" in (select search.place_key(list_fact_id) from renamed_afar where list_fact_id is not null)
    )
    and (
        document_id in (select document_id from renamed_in)
        or list_fact_id in (select list_fact_id from renamed_in where list_fact_id is not null)
    );

create or replace temp table named_there as
select m.*, l.person_id
from mentioned_there as m
join (
    select mention_id, person_id from settled.person_links
    where pack_no in (select pack_no from mentioned_there)
) as l on l.mention_id = m.fact_id;

delete from settled.person_facts
where pack_no in (select pack_no from mentioned_there union select pack_no from old_packs)
    and fact_id in (select list_fact_id from renamed_in where list_fact_id is not null);
insert into settled.person_facts
select pack_no, list_fact_id, where_kind, min(person_id)
from named_there
where list_fact_id in (select list_fact_id from renamed_in where list_fact_id is not null)
group by pack_no, list_fact_id, where_kind
order by pack_no;

delete from settled.person_in_document
where document_id in (
    select document_id from renamed_in
    except
    select document_id from near.reading.documents
    where pack_id in (from touched_packs) and pack_id not in (select pack_id from old_packs)
);
insert into settled.person_in_document
select document_id, name, min(person_id)
from named_there
where document_id in (select document_id from renamed_in)
group by document_id, name
having count(distinct person_id) = 1;
