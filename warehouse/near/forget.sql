delete from reading.mentions where fact_id in (from forgotten_facts);
delete from reading.report_contacts where fact_id in (from forgotten_facts);
delete from reading.evidence where fact_id in (from forgotten_facts);
