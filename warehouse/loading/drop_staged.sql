-- The rows of the last batch, seen as one table while they were put in.
drop view if exists staged;
