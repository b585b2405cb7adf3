-- Rates, percentages and counts in sentences.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   document_id: the document
--   document_title: its title
--   meeting_date: date of the meeting it was put to
--   paragraph: the paragraph's number
--   indicator: the phrase that says what is measured
--   value: the number, or a range's lower end
--   value_high: a range's upper end
--   value_text: as printed
--   unit: such as % or per 1,000
--   period: as printed
--   geography: as printed
--   sentence: the whole sentence
create or replace view main.prose_values as
select
    null::varchar as fact_id,
    null::varchar as document_id,
    null::varchar as document_title,
    null::date as meeting_date,
    null::varchar as paragraph,
    null::varchar as indicator,
    null::double as value,
    null::double as value_high,
    null::varchar as value_text,
    null::varchar as unit,
    null::varchar as period,
    null::varchar as geography,
    null::varchar as sentence
where false;
