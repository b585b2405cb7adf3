-- The rows of the packs that lie near (`near_packs`), out of the warehouse into the copy that is worked on.
insert into near.reading.packs select r.* from reading.packs as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.pages select r.* from reading.pages as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.documents select r.* from reading.documents as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.bodies select r.* from reading.bodies as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.meetings select r.* from reading.meetings as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.future_meetings select r.* from reading.future_meetings as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.agenda_items select r.* from reading.agenda_items as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.attendances select r.* from reading.attendances as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.minutes select r.* from reading.minutes as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.resolutions select r.* from reading.resolutions as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.votes select r.* from reading.votes as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.movements select r.* from reading.movements as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.declarations select r.* from reading.declarations as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.minute_references select r.* from reading.minute_references as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.actions select r.* from reading.actions as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.reports select r.* from reading.reports as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.report_sections select r.* from reading.report_sections as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.recommendations select r.* from reading.recommendations as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.report_contacts
select r.* from reading.report_contacts as r join near_packs as k on k.pack_no = r.pack_no
where r.fact_id not in (from forgotten_facts);
insert into near.reading.report_implications select r.* from reading.report_implications as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.outcomes select r.* from reading.outcomes as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.indicator_values select r.* from reading.indicator_values as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.prose_values select r.* from reading.prose_values as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.measures select r.* from reading.measures as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.amounts select r.* from reading.amounts as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.terms_of_reference select r.* from reading.terms_of_reference as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.seats select r.* from reading.seats as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.body_relations select r.* from reading.body_relations as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.body_priorities select r.* from reading.body_priorities as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.acronyms select r.* from reading.acronyms as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.mentions
select r.* from reading.mentions as r join near_packs as k on k.pack_no = r.pack_no
where r.fact_id not in (from forgotten_facts)
    and (r.fact_id, r.pack_no) not in (select (fact_id, pack_no) from near.reading.mentions);
insert into near.reading.evidence
select r.* from reading.evidence as r join near_packs as k on k.pack_no = r.pack_no
where r.fact_id not in (from forgotten_facts);
insert into near.reading.problems select r.* from reading.problems as r join near_packs as k on k.pack_no = r.pack_no;
insert into near.reading.loads select r.* from reading.loads as r where pack_id in (select pack_id from near_packs);
