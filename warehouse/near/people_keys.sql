-- What the wanted mentions are known by: surnames and places, and what is left of the surnames without one letter.
create or replace temp table wanted_keys as
select unnest($surnames::varchar[]) as surname, unnest($places::varchar[]) as place;
