select pack_id, extractor_version, rules_fingerprint, status from reading.loads join reading.packs using (pack_id);
