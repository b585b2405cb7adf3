-- Every figure of the series, oldest period first; of several for one period the newest pack's is the one that stands.
with valued as materialized (
    select fact_id from settled.indicator_values where indicator_id = $indicator_id
),
placed as materialized (
    select distinct pack_no from search.places where "key" in (select search.place_key(fact_id) from valued)
),
told as (
    select
        v.*,
        coalesce(
            v.period_start || '/' || v.period_end,
            nullif(trim(regexp_replace(lower(v.period), '[^a-z0-9]+', ' ', 'g')), '')
        ) as place
    from reading.indicator_values as v
    semi join (
        select fact_id, pack_no from settled.first_printings
        where relation = 'indicator_values' and pack_no in (from placed) and fact_id in (from valued)
    ) as p
        on p.fact_id = v.fact_id and p.pack_no = v.pack_no
    where v.pack_no in (from placed)
),
figures as (
    select
        f.*,
        row_number() over (
            partition by coalesce(f.place, f.fact_id) order by f.value is null, f.meeting_date desc nulls last, f.pack_id desc, f.ordinal
        ) as rank
    from told as f
),
compared as (
    select
        f.*,
        f.rank = 1 and f.value is not null as stands,
        first(f.value) over same as newest,
        first(f.value_text) over same as newest_text,
        list({'value': f.value, 'shown': f.value_text}) over same as others,
        count(distinct f.value) over same as differing
    from figures as f
    window same as (
        partition by coalesce(f.place, f.fact_id) order by f.rank rows between unbounded preceding and unbounded following
    )
)
select
    f.period, f.value_text, f.value, f.unit, f.direction, f.rag,
    case
        when f.value is null or f.place is null or f.differing < 2 then null
        when f.value <> f.newest then 'later restated as ' || f.newest_text
        when f.stands then
            'restated: was ' || array_to_string(
                list_sort(list_distinct([o.shown for o in f.others if o.value <> f.value])), ', '
            )
    end as note,
    f.stands, coalesce(f.place, f.fact_id) as place, f.period_start, f.period_end, f.meeting_date, k.file_name, e.page, f.indicator, f.dashboard,
    f.outcome, f.comparisons, f.pack_id, f.fact_id,
    (select min(s.path) from reading.sources as s where s.pack_id = f.pack_id) as path
from compared as f
join reading.packs as k on k.pack_no = f.pack_no
left join (
    select fact_id, page from settled.evidence
    where ordinal = 1 and fact_id in (select fact_id from figures)
        and pack_no in (from placed)
) as e on e.fact_id = f.fact_id
order by f.period_end nulls last, f.period_start, f.period, f.meeting_date nulls last, f.pack_id, f.ordinal;
