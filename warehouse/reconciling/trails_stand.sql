-- What was said last of facts that are gone goes.
create or replace temp table gone_facts as
select fact_id from settled.action_events
where action_id not in (select action_id from reading.actions)
    or source_fact_id not in (select fact_id from reading.evidence)
union all
select fact_id from settled.amendments where source_fact_id not in (select fact_id from reading.evidence);

delete from settled.evidence where fact_id in (from gone_facts);
delete from settled.action_events where fact_id in (from gone_facts);
delete from settled.amendments where fact_id in (from gone_facts);
delete from settled.recommendation_outcomes where report_id not in (select report_id from reading.reports);
delete from settled.quorum_checks where meeting_id not in (select meeting_id from settled.meetings);
