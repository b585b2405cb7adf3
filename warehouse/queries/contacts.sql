-- One row for each way a contact is printed, with the reports that name it.
select
    c.name, c.role, c.organisation, c.telephone, c.email,
    count(distinct c.report_id) as reports,
    min(c.meeting_date) as first_date,
    max(c.meeting_date) as last_date,
    arg_min(c.report, (-coalesce(epoch(c.meeting_date), 0), c.report_id)) as last_report,
    arg_min(c.fact_id, (-coalesce(epoch(c.meeting_date), 0), c.report_id)) as fact_id
from main.report_contacts as c
where $text::varchar is null
    or contains(
        lower(concat_ws(' ', c.name, c.role, c.organisation, c.telephone, c.email)), lower($text)
    )
group by c.name, c.role, c.organisation, c.telephone, c.email
order by c.name, last_date desc nulls last, c.role, c.organisation, c.telephone, c.email;
