select pack_id, records_digest, extractor_version, rules_fingerprint
from reading.loads
where pack_id in (select unnest($packs::varchar[]));
