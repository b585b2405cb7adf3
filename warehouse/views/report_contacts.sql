-- Whom to ask about a report.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   report_id: the report
--   report: its title
--   meeting_date: date of the meeting it was put to
--   name: as printed
--   person_id: the person, where settled
--   role: as printed
--   organisation: as printed
--   telephone: as printed
--   email: as printed
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.report_contacts as
select
    r.fact_id,
    r.report_id,
    r.report,
    r.meeting_date,
    r.name,
    f.person_id,
    r.role,
    r.organisation,
    r.telephone,
    r.email,
    r.document_id,
    r.rule
from reading.report_contacts as r
left join settled.person_facts as f on f.pack_no = r.pack_no and f.fact_id = r.fact_id and f.where_kind = 'contact'
semi join settled.first_printings as p
    on p.relation = 'report_contacts' and p.fact_id = r.fact_id and p.pack_no = r.pack_no;
