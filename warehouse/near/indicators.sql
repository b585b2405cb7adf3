-- Series of the bodies, or packs of no known body, whose dashboards are here.
create or replace temp table near_series as
select body_key from near.settled.indicator_mentions
union
select m.body_id from near.settled.meetings as m where m.body_id in (from asked_bodies)
union
select pack_id from copied_packs
union
from touched_packs;
-- a body of which only some papers are here keeps its series
delete from near_series where body_key not in (from asked_bodies) and body_key not in (from touched_packs)
    and body_key not in (select pack_id from copied_packs);

insert into near.before.indicator_names
select r.* from settled.indicator_names as r where r.body_key in (from near_series);
insert into near.settled.indicator_names from near.before.indicator_names;

insert into near.before.indicator_values
select r.* from settled.indicator_values as r
where r.indicator_id in (select indicator_id from near.before.indicator_names);
insert into near.settled.indicator_values from near.before.indicator_values;

-- a body's problems are where its figures are, in packs that were copied
create or replace temp table near_problems as
select r.* from settled.indicator_problems as r
where r.rowid in (
    select s.rowid from settled.indicator_problems as s where s.pack_id in (select pack_id from copied_packs)
);
insert into near.before.indicator_problems
select r.*
from near_problems as r
join (select list(fact_id) as ids from near.before.indicator_values) as v on list_has_any(r.fact_ids, v.ids);
insert into near.settled.indicator_problems from near.before.indicator_problems;

-- names of organisations are counted anew in what was loaded, and where a meeting's body or authority is another now
insert into asked_packs
from touched_packs
union
select distinct n.pack_id
from (
    select meeting_id, pack_id from near.settled.meeting_rows
    union
    select meeting_id, pack_id from near.reading.mentions
) as n
join near.settled.meetings as m on m.meeting_id = n.meeting_id
left join near.settled.bodies as b on b.body_id = m.body_id
left join near.before.meetings as was on was.meeting_id = m.meeting_id
left join near.before.bodies as held on held.body_id = was.body_id
where m.body_id is distinct from was.body_id or b.authority is distinct from held.authority;
