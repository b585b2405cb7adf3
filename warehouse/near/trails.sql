-- What is told of the bodies asked about.
create or replace temp table told_meetings as
select meeting_id from near.settled.meetings where coalesce(body_id, meeting_id) in (from asked_bodies)
union
select meeting_id from near.before.meetings where coalesce(body_id, meeting_id) in (from asked_bodies);

-- of meetings that are new the warehouse says nothing yet
create or replace temp table held_meetings as
select meeting_id from told_meetings where meeting_id in (select meeting_id from near.before.meetings);

insert into near.before.action_events
select r.* from settled.action_events as r where r.body_id in (from asked_bodies);
insert into near.settled.action_events from near.before.action_events;
insert into near.before.amendments
select r.* from settled.amendments as r where r.recorded_at in (from held_meetings);
insert into near.settled.amendments from near.before.amendments;
insert into near.before.action_candidates
select r.* from settled.action_candidates as r where r.meeting_id in (from held_meetings);
insert into near.settled.action_candidates from near.before.action_candidates;
insert into near.before.action_statuses
select r.* from settled.action_statuses as r where r.body_id in (from asked_bodies);
insert into near.settled.action_statuses from near.before.action_statuses;
-- where they stand is found first: to read all columns of all rows takes long
insert into near.before.minute_references
select r.* from settled.minute_references as r
where r.rowid in (
    select s.rowid from settled.minute_references as s
    where s.fact_id in (
        select fact_id from near.reading.minute_references where meeting_id in (from held_meetings)
        union
        from touched_facts
    )
);
insert into near.settled.minute_references from near.before.minute_references;
insert into near.before.recommendation_outcomes
select r.* from settled.recommendation_outcomes as r
where r.rowid in (
    select s.rowid from settled.recommendation_outcomes as s
    where s.report_id in (
        select report_id from near.reading.reports where meeting_id in (from held_meetings)
        union
        select report_id from reading.reports where pack_no in (select pack_no from copied_packs)
    )
);
insert into near.settled.recommendation_outcomes from near.before.recommendation_outcomes;
insert into near.before.quorum_checks
select r.* from settled.quorum_checks as r where r.meeting_id in (from held_meetings);
insert into near.settled.quorum_checks from near.before.quorum_checks;
insert into near.before.trail_problems
select r.* from settled.trail_problems as r where r.body_key in (from asked_bodies);
insert into near.settled.trail_problems from near.before.trail_problems;
