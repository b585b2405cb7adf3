delete from settled.indicator_names;
