create or replace temp table like_surnames as
select unnest($surnames::varchar[]) as surname, unnest($parts::varchar[]) as part;
