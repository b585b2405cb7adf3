select severity, kind, problems
from (select severity, kind, count(*) as problems from main.problems group by severity, kind)
order by case severity when 'error' then 1 when 'warning' then 2 else 3 end, problems desc, kind;
