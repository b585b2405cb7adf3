select fact_id, dashboard, outcome, rag, comment
from reading.outcomes where document_id = $document_id order by ordinal, fact_id;
