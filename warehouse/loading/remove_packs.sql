-- Everything the touched packs hold goes; what is read anew comes back by the insert_*.sql files.
delete from reading.packs where pack_id in (from touched_packs);
delete from reading.pages where pack_id in (from touched_packs);
delete from reading.documents where pack_id in (from touched_packs);
delete from reading.bodies where pack_id in (from touched_packs);
delete from reading.meetings where pack_id in (from touched_packs);
delete from reading.future_meetings where pack_id in (from touched_packs);
delete from reading.agenda_items where pack_id in (from touched_packs);
delete from reading.attendances where pack_id in (from touched_packs);
delete from reading.minutes where pack_id in (from touched_packs);
delete from reading.resolutions where pack_id in (from touched_packs);
delete from reading.declarations where pack_id in (from touched_packs);
delete from reading.minute_references where pack_id in (from touched_packs);
delete from reading.evidence where pack_id in (from touched_packs);
delete from reading.problems where pack_id in (from touched_packs);
delete from reading.loads where pack_id in (from touched_packs);
delete from search.postings
where entry in (select entry from search.entries where pack_id in (from touched_packs));
delete from search.entries where pack_id in (from touched_packs);
