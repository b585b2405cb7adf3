select r.report_id, r.fact_id, r.title, r.agenda_item, r.report_date
from main.reports as r where r.meeting_id = $meeting_id order by r.agenda_item, r.title, r.fact_id;
