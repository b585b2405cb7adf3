select pack_id || '/' || page from reading.pages order by pack_id, page;
