insert into reading.loads (pack_id, records_digest, extractor_version, rules_fingerprint, ingested_at)
select pack_id, records_digest, $version, $rules_fingerprint, $now from loading_packs;
