-- The packs that print anything of theirs.
create or replace temp table told_papers as
with met as (
    select meeting_id from settled.meetings where coalesce(body_id, meeting_id) in (from told_bodies)
)
select pack_no from settled.printings where meeting_id in (from met)
union
select pack_no from reading.reports where meeting_id in (from met)
union
select pack_no from reading.documents where meeting_id in (from met)
union
select pack_no from reading.actions
where document_id in (select document_id from reading.documents where kind = 'action_log')
    and meeting_id in (from met);
