-- Of packs that were here before, what they held goes (forgetting somebody takes lines out of packs that stay).
delete from reading.packs where pack_no in (select pack_no from old_packs);
delete from reading.pages where pack_no in (select pack_no from old_packs);
delete from reading.documents where pack_no in (select pack_no from old_packs);
delete from reading.bodies where pack_no in (select pack_no from old_packs);
delete from reading.meetings where pack_no in (select pack_no from old_packs);
delete from reading.future_meetings where pack_no in (select pack_no from old_packs);
delete from reading.agenda_items where pack_no in (select pack_no from old_packs);
delete from reading.attendances where pack_no in (select pack_no from old_packs);
delete from reading.minutes where pack_no in (select pack_no from old_packs);
delete from reading.resolutions where pack_no in (select pack_no from old_packs);
delete from reading.votes where pack_no in (select pack_no from old_packs);
delete from reading.movements where pack_no in (select pack_no from old_packs);
delete from reading.declarations where pack_no in (select pack_no from old_packs);
delete from reading.minute_references where pack_no in (select pack_no from old_packs);
delete from reading.actions where pack_no in (select pack_no from old_packs);
delete from reading.reports where pack_no in (select pack_no from old_packs);
delete from reading.report_sections where pack_no in (select pack_no from old_packs);
delete from reading.recommendations where pack_no in (select pack_no from old_packs);
delete from reading.report_contacts where pack_no in (select pack_no from old_packs);
delete from reading.report_implications where pack_no in (select pack_no from old_packs);
delete from reading.outcomes where pack_no in (select pack_no from old_packs);
delete from reading.indicator_values where pack_no in (select pack_no from old_packs);
delete from reading.prose_values where pack_no in (select pack_no from old_packs);
delete from reading.measures where pack_no in (select pack_no from old_packs);
delete from reading.amounts where pack_no in (select pack_no from old_packs);
delete from reading.terms_of_reference where pack_no in (select pack_no from old_packs);
delete from reading.seats where pack_no in (select pack_no from old_packs);
delete from reading.body_relations where pack_no in (select pack_no from old_packs);
delete from reading.body_priorities where pack_no in (select pack_no from old_packs);
delete from reading.acronyms where pack_no in (select pack_no from old_packs);
delete from reading.mentions where pack_no in (select pack_no from old_packs);
delete from reading.evidence where pack_no in (select pack_no from old_packs);
delete from reading.problems where pack_no in (select pack_no from old_packs);
delete from reading.loads where pack_id in (select pack_id from old_packs);

delete from search.postings
where entry in (
    select entry from search.entries
    where pack_no in (select pack_no from old_packs) or pack_no in (select pack_no from indexed_packs)
);
delete from search.entries
where pack_no in (select pack_no from old_packs) or pack_no in (select pack_no from indexed_packs);
