-- As known_packs.sql, of these packs.
select
    k.pack_id, l.extractor_version, l.rules_fingerprint, k.status,
    (
        select min(p.kind) from reading.problems as p
        where p.pack_id = k.pack_id and p.severity = 'warning' and p.kind in ('converted', 'no_text', 'text_lies')
    ) as lacks
from reading.loads as l
join reading.packs as k using (pack_id)
where k.pack_id in (select unnest($packs::varchar[]));
