-- Every place where an organisation is named, and what the packs' letters stand for: (scope, kind, name, meaning,
-- pack, body, authority, mentions). `meaning` is the acronym's, and only acronyms have one.
select scope, kind, name, meaning, pack_id, body_id, authority, mentions
from settled.organisation_mentions
where scope in (from asked_scopes)
order by all;
