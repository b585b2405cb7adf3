-- The first quote of a fact stands in the pack that is shown.
select
    d.meeting_date, m.body, d.title as document, a.table_title, a.label, a.column_head, a.amount, a.amount_text,
    a.is_total, k.file_name, e.page, d.pack_id, a.fact_id
from main.amounts as a
join main.documents as d using (document_id)
join main.packs as k on k.pack_id = d.pack_id
left join main.meetings as m on m.meeting_id = d.meeting_id
left join settled.evidence as e on e.fact_id = a.fact_id and e.ordinal = 1
where ($body::varchar is null or contains(lower(m.body), lower($body)))
    and ($since::date is null or d.meeting_date >= $since::date)
    and ($until::date is null or d.meeting_date <= $until::date)
    and ($table::varchar is null or contains(lower(a.table_title), lower($table)))
    and (
        $text::varchar is null
        or contains(lower(concat_ws(' ', a.label, a.column_head, a.table_title)), lower($text))
    )
order by d.meeting_date desc nulls last, m.body, d.pack_id, e.page, e.char_start, a.fact_id;
