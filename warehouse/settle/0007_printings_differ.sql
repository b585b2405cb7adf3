-- What a decision notice and the minutes of one meeting say differently: a clause of one that the other, which
-- decides something under the same item, has in no like words.
insert into settled.problems
with said as (
    select
        r.meeting_id,
        r.meeting_date,
        r.minute,
        r.fact_id,
        r.pack_id,
        r.text,
        case m.source when 'notice' then 'notice' else 'minutes' end as source,
        trim(regexp_replace(lower(r.text), '[^a-z0-9]+', ' ', 'g')) as folded
    from reading.resolutions as r
    join reading.meetings as m
        on m.meeting_id = r.meeting_id and m.pack_id = r.pack_id and m.document_id = r.document_id
    where r.meeting_id in (from touched_meetings) and r.minute is not null and m.source <> 'agenda'
),
alone as (
    select a.*, b.source as other
    from said as a
    join (select distinct meeting_id, minute, source from said) as b
        on b.meeting_id = a.meeting_id and b.minute = a.minute and b.source <> a.source
    where not exists (
        select 1
        from said as o
        where o.meeting_id = a.meeting_id and o.minute = a.minute and o.source <> a.source
            and (
                contains(o.folded, a.folded)
                or contains(a.folded, o.folded)
                or jaro_winkler_similarity(o.folded, a.folded) >= 0.93
            )
    )
)
select
    md5('printings_differ' || a.meeting_id || a.minute || a.source || a.folded),
    'printings_differ',
    'info',
    min(a.pack_id),
    min_by(e.page, a.pack_id),
    list(distinct a.fact_id order by a.fact_id),
    'Only the ' || case a.source when 'notice' then 'decision notice' else 'minutes' end
        || coalesce(' of ' || strftime(any_value(a.meeting_date), '%-d %B %Y'), '')
        || ' ' || case a.source when 'notice' then 'decides' else 'decide' end || ' under item ' || a.minute || ': '
        || min(left(a.text, 120)) || case when max(length(a.text)) > 120 then ' …' else '' end,
    a.meeting_id
from alone as a
left join reading.evidence as e on e.fact_id = a.fact_id and e.pack_id = a.pack_id and e.ordinal = 1
group by a.meeting_id, a.minute, a.source, a.folded;
