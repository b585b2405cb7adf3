insert into reading.loads (pack_id, records_digest, extractor_version, rules_fingerprint, ingested_at)
values ($pack_id, $records_digest, $extractor_version, $rules_fingerprint, $ingested_at);
