-- The raw text of each page: what the evidence points into.
--   pack_id: the pack
--   page: counted from 1
--   text: as the reader got it; evidence counts its characters
--   width: in points; NULL for text input
--   height: in points; NULL for text input
--   source: text, or ocr where the words were recognised in a picture
--   reader: which reader read it
create or replace view main.pages as
select
    pack_id,
    page,
    text,
    width,
    height,
    source,
    reader
from reading.pages;
