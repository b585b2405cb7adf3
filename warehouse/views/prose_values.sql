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
--   rule: what read it
create or replace view main.prose_values as
select
    v.fact_id,
    v.document_id,
    v.document_title,
    v.meeting_date,
    v.paragraph,
    v.indicator,
    v.value,
    v.value_high,
    v.value_text,
    v.unit,
    v.period,
    v.geography,
    v.sentence,
    v.rule
from reading.prose_values as v
semi join settled.first_printings as p
    on p.relation = 'prose_values' and p.fact_id = v.fact_id and p.pack_no = v.pack_no;
