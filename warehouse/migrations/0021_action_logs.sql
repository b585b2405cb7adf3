-- How an entry of an action log stood on the log's day, as printed.
alter table reading.actions add column progress varchar;
alter table reading.actions add column logged_on date;
