-- Where organisations are named in the packs asked about, and what the packs' letters stand for. Each pack's rows come
-- from that pack alone, whatever else prints the same facts.
delete from settled.organisation_mentions where pack_id in (from asked_packs);

insert into settled.organisation_mentions
with packs as (
    select pack_id, pack_no from reading.packs where pack_id in (from asked_packs)
),
named as (
    select n.organisation as name, n.pack_id, n.meeting_id
    from reading.mentions as n
    join packs as k on k.pack_no = n.pack_no
    where n.organisation is not null
    union all
    select a.organisation, a.pack_id, a.meeting_id
    from reading.attendances as a
    join packs as k on k.pack_no = a.pack_no
    where a.organisation is not null and not exists (
        from reading.mentions as n
        where n.pack_no = a.pack_no and n.list_fact_id = a.fact_id and n.organisation is not null
    )
    union all
    select r.organisation, r.pack_id, null
    from reading.report_contacts as r
    join packs as k on k.pack_no = r.pack_no
    where r.organisation is not null and not exists (
        from reading.mentions as n
        where n.pack_no = r.pack_no and n.list_fact_id = r.fact_id and n.organisation is not null
    )
    union all
    select i.presenter_organisation, i.pack_id, i.meeting_id
    from reading.agenda_items as i
    join packs as k on k.pack_no = i.pack_no
    where i.presenter_organisation is not null and not exists (
        from reading.mentions as n
        where n.pack_no = i.pack_no and n.list_fact_id = i.fact_id and n.organisation is not null
    )
),
told as (
    select 'name' as kind, n.name, null as meaning, n.pack_id, m.body_id, b.authority, count(*) as mentions
    from named as n
    left join settled.meetings as m on m.meeting_id = n.meeting_id
    left join settled.bodies as b on b.body_id = m.body_id
    group by n.name, n.pack_id, m.body_id, b.authority
    union all
    select distinct 'acronym', a.acronym, a.meaning, a.pack_id, null, null, 1
    from reading.acronyms as a
    join packs as k on k.pack_no = a.pack_no
)
select *, coalesce(min(authority) over whose, min(body_id) over whose, pack_id)
from told
window whose as (partition by pack_id);
