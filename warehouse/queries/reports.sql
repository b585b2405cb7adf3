with chosen as (
    select r.*, m.body
    from main.reports as r
    left join main.meetings as m on m.meeting_id = r.meeting_id
    where ($body::varchar is null or contains(lower(m.body), lower($body)))
        and ($since::date is null or r.meeting_date >= $since::date)
        and ($until::date is null or r.meeting_date <= $until::date)
)
select
    r.meeting_date, r.body, r.agenda_item, r.title,
    coalesce(c.recommendations, []) as recommendations,
    r.report_date, k.file_name, d.page_from, d.page_to, r.report_id, r.fact_id
from chosen as r
left join main.documents as d using (document_id)
left join main.packs as k using (pack_id)
left join (
    select
        report_id,
        list(concat_ws(' ', number, text) order by ordinal, fact_id) as recommendations
    from main.recommendations
    where report_id in (select report_id from chosen)
    group by report_id
) as c using (report_id)
where (
        $text::varchar is null
        or contains(lower(r.title || ' ' || array_to_string(coalesce(c.recommendations, []), ' ')), lower($text))
    )
order by r.meeting_date desc nulls last, r.body, d.page_from, r.title, r.fact_id;
