-- As drop_staged, where the rows were a table.
drop table if exists staged;
