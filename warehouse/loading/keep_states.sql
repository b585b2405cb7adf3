-- What the next load is held against.
delete from changes.states where fact_id in (from touched_facts);
insert into changes.states select relation, fact_id, digest from states_now;

drop table shown_facts;
drop table states_now;
drop table states_before;
