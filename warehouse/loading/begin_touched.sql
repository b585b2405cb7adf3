-- What this load touches, and so what has to be settled again.
create or replace temp table touched_packs (pack_id varchar);
create or replace temp table touched_meetings (meeting_id varchar);
create or replace temp table touched_bodies (body_id varchar);
create or replace temp table touched_facts (fact_id varchar);
