select distinct document_id from reading.indicator_values order by document_id;
