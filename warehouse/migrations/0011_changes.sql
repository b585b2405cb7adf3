-- A log of what each load made new, changed or withdrew, for those who follow along.
create schema changes;

-- every fact shown, with a digest of what it says: what the next load is held against
create table changes.states (
    relation varchar not null,
    fact_id varchar not null,
    digest varchar not null
);

create table changes.log (
    cursor bigint not null, -- the load's: they count from 1
    changed_at timestamp not null,
    change varchar not null, -- new, changed, withdrawn
    relation varchar not null,
    fact_id varchar not null
);

-- A warehouse that was there before begins with all its facts in the first load to come: see loading/weigh_changes.sql.
