-- Title and text of what was found.
with wanted as (
    select unnest($fact_ids::varchar[]) as fact_id
)
select fact_id, any_value(title) as title, any_value(text) as text
from (
    select fact_id, concat_ws(' ', number, heading) as title, text
    from reading.minutes where fact_id in (from wanted)
    union all
    select fact_id, concat_ws(' ', 'Minute ' || minute, verb), text
    from reading.resolutions where fact_id in (from wanted)
    union all
    select fact_id, concat_ws(' ', number, title), concat_ws(', ', presenter, presenter_organisation, note)
    from reading.agenda_items where fact_id in (from wanted)
    union all
    select fact_id, name, concat_ws(', ', status, role, organisation)
    from reading.attendances where fact_id in (from wanted)
    union all
    select fact_id, title, '' from reading.documents where fact_id in (from wanted)
    union all
    select fact_id, concat_ws(' ', number, report), text from reading.recommendations where fact_id in (from wanted)
    union all
    select fact_id, heading, '' from reading.report_sections where fact_id in (from wanted)
    union all
    select fact_id, concat_ws(', ', document_title, 'paragraph ' || paragraph), sentence
    from reading.prose_values where fact_id in (from wanted)
    union all
    select fact_id, outcome, coalesce(comment, '') from reading.outcomes where fact_id in (from wanted)
    union all
    select fact_id, indicator, dashboard from reading.indicator_values where fact_id in (from wanted)
    union all
    select fact_id, acronym, meaning from reading.acronyms where fact_id in (from wanted)
    union all
    select fact_id, coalesce(kind, 'vote'), coalesce(motion, '') from reading.votes where fact_id in (from wanted)
)
group by fact_id;
