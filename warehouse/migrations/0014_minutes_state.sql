-- Whether the minutes seen call themselves a draft or confirmed.
alter table settled.meetings add column minutes_state varchar;
