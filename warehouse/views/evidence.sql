-- Where each fact is printed, and in what words; a reprint adds rows here, not facts.
--   fact_id: the fact
--   ordinal: counts from 1 within the fact
--   pack_id: the pack
--   page: the page, from 1
--   char_start: first character in pages.text, from 0
--   char_end: one past the last character
--   x0: left edge on the page in points; NULL for text input
--   top: upper edge in points, from the page's top
--   x1: right edge in points
--   bottom: lower edge in points, from the page's top
--   quote: the words, as printed
--   confidence: how sure text recognition was of them, 0 to 1; NULL where the paper has text of its own
create or replace view main.evidence as
select
    e.fact_id,
    e.ordinal,
    e.pack_id,
    e.page,
    e.char_start,
    e.char_end,
    e.x0,
    e.top,
    e.x1,
    e.bottom,
    e.quote,
    e.confidence
from settled.evidence as e;
