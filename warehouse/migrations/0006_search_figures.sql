-- Reports, figures and acronyms can be found too.
create or replace view search.texts as
select 'minute' as kind, pack_id, fact_id, null::integer as page, meeting_id,
    concat_ws(' ', number, heading) as title, text
from reading.minutes
union all
select 'resolution', pack_id, fact_id, null, meeting_id,
    concat_ws(' ', 'Minute ' || minute, verb), text
from reading.resolutions
union all
select 'agenda item', pack_id, fact_id, null, meeting_id,
    concat_ws(' ', number, title), concat_ws(', ', presenter, presenter_organisation, note)
from reading.agenda_items
union all
select 'attendance', pack_id, fact_id, null, meeting_id,
    name, concat_ws(', ', status, role, organisation)
from reading.attendances
union all
select 'document', pack_id, fact_id, null, meeting_id, title, ''
from reading.documents
union all
select 'recommendation', r.pack_id, r.fact_id, null, d.meeting_id, concat_ws(' ', r.number, r.report), r.text
from reading.recommendations as r
left join reading.documents as d using (pack_id, document_id)
union all
select 'report section', s.pack_id, s.fact_id, null, r.meeting_id, s.heading, coalesce(r.title, '')
from reading.report_sections as s
left join reading.reports as r using (pack_id, report_id)
union all
select 'sentence', v.pack_id, v.fact_id, null, d.meeting_id,
    concat_ws(', ', v.document_title, 'paragraph ' || v.paragraph), v.sentence
from reading.prose_values as v
left join reading.documents as d using (pack_id, document_id)
union all
select 'outcome', o.pack_id, o.fact_id, null, d.meeting_id, o.outcome, coalesce(o.comment, '')
from reading.outcomes as o
left join reading.documents as d using (pack_id, document_id)
union all
select 'indicator', i.pack_id, i.fact_id, null, d.meeting_id, i.indicator, i.dashboard
from reading.indicator_values as i
left join reading.documents as d using (pack_id, document_id)
union all
select 'acronym', a.pack_id, a.fact_id, null, d.meeting_id, a.acronym, a.meaning
from reading.acronyms as a
left join reading.documents as d using (pack_id, document_id)
union all
select 'page', p.pack_id, null, p.page,
    -- a page belongs to the innermost document that covers it
    (
        select d.meeting_id from reading.documents as d
        where d.pack_id = p.pack_id and p.page between d.page_from and d.page_to
        order by d.page_to - d.page_from, d.ordinal desc limit 1
    ),
    'Page ' || p.page, p.text
from reading.pages as p;
