select document_id, fact_id, kind, title, meeting_id, meeting_date, agenda_item, page_from, page_to
from reading.documents where pack_id = $pack_id order by ordinal, page_from, document_id;
