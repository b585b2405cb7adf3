select
    r.report_id, any_value(r.title order by r.fact_id) as title, any_value(r.report_date order by r.fact_id) as report_date,
    any_value(r.meeting_id order by r.fact_id) as meeting_id, any_value(r.agenda_item order by r.fact_id) as agenda_item,
    any_value(m.body_id order by r.fact_id) as body_id, any_value(d.pack_id order by r.fact_id) as pack_id
from main.reports as r
left join main.documents as d using (document_id)
left join main.meetings as m on m.meeting_id = r.meeting_id
group by r.report_id
order by r.report_id;
