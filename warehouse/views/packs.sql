-- The files that were read, one row each, whatever came of them.
--   pack_id: made from the file's content
--   file_name: as the file was called when it was read
--   media_type: application/pdf, text/plain, …
--   pages: how many pages it has
--   title: what the pack calls itself
--   ingested_at: when it was read (UTC)
--   extractor_version: the version of minutebook that read it
--   status: ok, partial (some of it could not be read) or failed
--   message: why, where it is not ok
--   layout: the layout it was recognised as
--   rules_fingerprint: which rules read it
create or replace view main.packs as
select
    p.pack_id,
    p.file_name,
    p.media_type,
    p.pages,
    p.title,
    l.ingested_at as ingested_at,
    l.extractor_version as extractor_version,
    p.status,
    p.message,
    p.layout,
    l.rules_fingerprint as rules_fingerprint
from reading.packs as p
join reading.loads as l using (pack_id);
