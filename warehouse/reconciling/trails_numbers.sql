select distinct part from asked_parts order by part;
