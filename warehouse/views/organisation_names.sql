-- The names under which organisations are printed, and why each is taken for theirs.
--   organisation_id: the organisation
--   name: as printed
--   mentions: how often
--   score: how sure it is, from 0 to 1; the least of all packs
--   decided_by: rule, score or review
--   reason: what speaks for it
--   against: what counted against it
create or replace view main.organisation_names as
select
    organisation_id,
    name,
    sum(mentions)::integer as mentions,
    min(score) as score,
    arg_min(decided_by, {'score': score, 'pack': pack_id}) as decided_by,
    string_agg(distinct nullif(reason, ''), '; or ' order by nullif(reason, '')) as reason,
    string_agg(distinct nullif(against, ''), '; or ' order by nullif(against, '')) as against
from settled.organisation_names
group by organisation_id, name;
