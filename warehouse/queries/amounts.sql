-- The first quote of a fact stands in the pack that is shown. Which documents are asked about is told before it is told
-- which of their figures are printed there first.
with chosen as materialized (
    select d.document_id, d.title, d.pack_id, d.meeting_date, m.body
    from main.documents as d
    left join main.meetings as m on m.meeting_id = d.meeting_id
    where ($body::varchar is null or contains(lower(m.body), lower($body)))
        and ($since::date is null or d.meeting_date >= $since::date)
        and ($until::date is null or d.meeting_date <= $until::date)
),
named as materialized (
    select
        c.meeting_date, c.body, c.title, c.pack_id, a.pack_no, a.table_title, a.label, a.column_head, a.amount,
        a.amount_text, a.is_total, a.fact_id
    from reading.amounts as a
    join chosen as c using (document_id)
    where ($table::varchar is null or contains(lower(a.table_title), lower($table)))
        and (
            $text::varchar is null
            or contains(lower(concat_ws(' ', a.label, a.column_head, a.table_title)), lower($text))
        )
),
printed as (
    select fact_id, pack_no
    from settled.first_printings
    where relation = 'amounts' and pack_no in (select distinct pack_no from named limit 1000000)
)
select
    a.meeting_date, a.body, a.title as document, a.table_title, a.label, a.column_head, a.amount, a.amount_text,
    a.is_total, k.file_name, e.page, a.pack_id, a.fact_id
from named as a
semi join printed as p on p.fact_id = a.fact_id and p.pack_no = a.pack_no
join main.packs as k on k.pack_id = a.pack_id
left join settled.evidence as e on e.fact_id = a.fact_id and e.ordinal = 1
order by a.meeting_date desc nulls last, a.body, a.pack_id, e.page, e.char_start, a.fact_id;
