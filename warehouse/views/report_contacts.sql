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
create or replace view main.report_contacts as
select
    null::varchar as fact_id,
    null::varchar as report_id,
    null::varchar as report,
    null::date as meeting_date,
    null::varchar as name,
    null::varchar as person_id,
    null::varchar as role,
    null::varchar as organisation,
    null::varchar as telephone,
    null::varchar as email
where false;
