-- Whose action it is stands with what is told of it: a body's ledger, and the sums of all ledgers, read one column and
-- needn't go by way of meetings. As the reconciler writes it: the body, or the meeting where that has none.
alter table settled.action_events add column body_id varchar;
alter table settled.action_statuses add column body_id varchar;

create temp table action_bodies as
select e.action_id, any_value(coalesce(m.body_id, m.meeting_id)) as body_id
from settled.action_events as e
join settled.meetings as m on m.meeting_id = e.meeting_id
where e.event = 'raised'
group by e.action_id;

update settled.action_events as e set body_id = b.body_id from action_bodies as b where b.action_id = e.action_id;
update settled.action_statuses as s set body_id = b.body_id from action_bodies as b where b.action_id = s.action_id;

drop table action_bodies;
