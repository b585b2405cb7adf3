-- What the reconcilers are asked about.
create or replace temp table asked_packs (pack_id varchar); -- whose names of organisations are counted anew
create or replace temp table asked_scopes (scope varchar);
create or replace temp table asked_mentions (mention_id varchar);
create or replace temp table asked_bodies (body_key varchar); -- the meeting, where no body is known
create or replace temp table touched_organisations (organisation_id varchar);

-- what they say, by relation: JSON, a list of rows
create or replace temp table people_answers (relation varchar, answer varchar);
create or replace temp table trail_answers (relation varchar, answer varchar);
