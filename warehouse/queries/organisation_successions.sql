select e.name as earlier, l.name as later, s."on", s.reason
from settled.organisation_successions as s
join main.organisations as e on e.organisation_id = s.earlier_id
join main.organisations as l on l.organisation_id = s.later_id
where $organisation_id in (s.earlier_id, s.later_id)
order by s."on" nulls first, e.name, l.name;
