select pack_id, records_digest, extractor_version, rules_fingerprint from reading.loads;
