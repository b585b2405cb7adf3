-- Every place where an organisation is named, and what the packs' letters stand for: (kind, name, meaning, pack,
-- body, authority). `meaning` is the acronym's, and only acronyms have one.
with named as (
    select organisation as name, fact_id, pack_id, body_id, authority
    from settled.mentions
    where organisation is not null
    union all
    select a.organisation, a.fact_id, a.pack_id, m.body_id, b.authority
    from reading.attendances as a
    left join settled.meetings as m using (meeting_id)
    left join settled.bodies as b on b.body_id = m.body_id
    where a.organisation is not null
        and not exists (from settled.mentions as n where n.list_fact_id = a.fact_id and n.organisation is not null)
    union all
    select r.organisation, r.fact_id, r.pack_id, null, null
    from reading.report_contacts as r
    where r.organisation is not null
        and not exists (from settled.mentions as n where n.list_fact_id = r.fact_id and n.organisation is not null)
    union all
    select i.presenter_organisation, i.fact_id, i.pack_id, m.body_id, b.authority
    from reading.agenda_items as i
    left join settled.meetings as m using (meeting_id)
    left join settled.bodies as b on b.body_id = m.body_id
    where i.presenter_organisation is not null
        and not exists (from settled.mentions as n where n.list_fact_id = i.fact_id and n.organisation is not null)
)
select 'name', name, null, pack_id, body_id, authority
from named
-- every pack that prints a fact has its row, so that each pack's names can be looked up
union all
select 'acronym', acronym, meaning, pack_id, null, null
from reading.acronyms
order by all;
