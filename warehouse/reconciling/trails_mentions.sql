-- Everything that trails are told from, a row for each body: its lists, as JSON, hold rows, fields named as columns.
with met as (
    -- a meeting of no known body stands by itself
    select meeting_id, meeting_date, coalesce(body_id, meeting_id) as body_id, body
    from settled.meetings
    where meeting_date is not null and coalesce(body_id, meeting_id) in (from told_bodies)
),
-- putting places in their order costs more than all the rest: only for what is told with them
told as (
    select fact_id from reading.minutes where pack_no in (from told_papers)
    union all
    select fact_id from reading.agenda_items where pack_no in (from told_papers)
    union all
    select fact_id from reading.reports where pack_no in (from told_papers)
    union all
    select fact_id from reading.actions where pack_no in (from told_papers)
),
quoted as (
    select
        fact_id,
        pack_id,
        list(
            {'pack_id': pack_id, 'page': page, 'char_start': char_start, 'char_end': char_end, 'quote': quote}
            order by ordinal
        ) as places
    from reading.evidence
    where pack_no in (from told_papers) and fact_id in (from told)
    group by fact_id, pack_id
),
meetings as (
    select
        body_id,
        list({'meeting_id': meeting_id, 'meeting_date': meeting_date} order by meeting_date, meeting_id) as found
    from met
    group by body_id
),
minutes as (
    select
        k.body_id,
        list(
            {
                'fact_id': m.fact_id, 'minute_id': m.minute_id, 'meeting_id': m.meeting_id,
                'meeting_date': k.meeting_date, 'ordinal': m.ordinal, 'number': m.number, 'heading': m.heading,
                'text': m.text, 'subheadings': m.subheadings, 'places': q.places
            }
            order by k.meeting_date, m.ordinal, m.fact_id
        ) as found
    from reading.minutes as m
    semi join settled.printings as p
        on p.relation = 'minutes' and p.meeting_id = m.meeting_id
        and p.pack_no = m.pack_no and p.document_id = m.document_id
    join met as k on k.meeting_id = m.meeting_id
    join quoted as q on q.fact_id = m.fact_id and q.pack_id = m.pack_id
    where m.pack_no in (from told_papers)
    group by k.body_id
),
agenda_items as (
    select
        k.body_id,
        list(
            {
                'fact_id': i.fact_id, 'meeting_id': i.meeting_id, 'meeting_date': k.meeting_date,
                'ordinal': i.ordinal, 'number': i.number, 'title': i.title, 'presenter': i.presenter,
                'presenter_organisation': i.presenter_organisation, 'places': q.places
            }
            order by k.meeting_date, i.ordinal, i.fact_id
        ) as found
    from reading.agenda_items as i
    semi join settled.printings as p
        on p.relation = 'agenda_items' and p.meeting_id = i.meeting_id
        and p.pack_no = i.pack_no and p.document_id = i.document_id
    join met as k on k.meeting_id = i.meeting_id
    join quoted as q on q.fact_id = i.fact_id and q.pack_id = i.pack_id
    where i.pack_no in (from told_papers)
    group by k.body_id
),
shown_reports as (
    select r.*
    from reading.reports as r
    semi join settled.first_printings as p
        on p.relation = 'reports' and p.fact_id = r.fact_id and p.pack_no = r.pack_no
    where r.pack_no in (from told_papers)
),
-- a report runs from where its document begins to where the pack's next one does
begun as (
    select d.pack_id, d.document_id, d.ordinal, e.page, e.char_start
    from reading.documents as d
    join reading.evidence as e on e.fact_id = d.fact_id and e.pack_id = d.pack_id and e.ordinal = 1
    where d.pack_no in (from told_papers) and e.pack_no in (from told_papers)
),
bounds as (
    select
        pack_id, document_id, page, char_start,
        lead({'page': page, 'char_start': char_start}) over (partition by pack_id order by ordinal, document_id)
            as following
    from begun
),
stretches as (
    select
        b.pack_id,
        b.document_id,
        g.page,
        case when g.page = b.page then b.char_start else 0 end as char_start,
        case when g.page = b.following.page then b.following.char_start else length(g.text) end as char_end,
        g.text
    from bounds as b
    semi join shown_reports as r on r.pack_id = b.pack_id and r.document_id = b.document_id
    join reading.pages as g
        on g.pack_id = b.pack_id and g.page >= b.page and (b.following is null or g.page <= b.following.page)
    where g.pack_no in (from told_papers)
),
texts as (
    select
        pack_id,
        document_id,
        list(
            {
                'pack_id': pack_id, 'page': page, 'char_start': char_start,
                'text': substr(text, char_start + 1, char_end - char_start)
            }
            order by page
        ) as found
    from stretches
    where char_end > char_start and trim(substr(text, char_start + 1, char_end - char_start)) <> ''
    group by pack_id, document_id
),
reports as (
    select
        k.body_id,
        list(
            {
                'fact_id': r.fact_id, 'report_id': r.report_id, 'meeting_id': r.meeting_id,
                'meeting_date': k.meeting_date, 'agenda_item': r.agenda_item, 'title': r.title,
                'text': t.found, 'places': q.places
            }
            order by k.meeting_date, r.fact_id
        ) as found
    from shown_reports as r
    join met as k on k.meeting_id = r.meeting_id
    left join texts as t on t.pack_id = r.pack_id and t.document_id = r.document_id
    join quoted as q on q.fact_id = r.fact_id and q.pack_id = r.pack_id
    group by k.body_id
),
actions as (
    select
        k.body_id,
        list(
            {
                'fact_id': a.fact_id, 'action_id': a.action_id, 'meeting_id': a.meeting_id,
                'meeting_date': k.meeting_date, 'ordinal': a.ordinal, 'minute': a.minute, 'clause': a.clause,
                'source': a.source, 'text': a.text, 'owner': a.owner, 'due': a.due, 'due_date': a.due_date,
                'places': q.places
            }
            order by k.meeting_date, a.ordinal, a.fact_id
        ) as found
    from reading.actions as a
    semi join settled.printings as p
        on p.relation = 'actions' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    join met as k on k.meeting_id = a.meeting_id
    join quoted as q on q.fact_id = a.fact_id and q.pack_id = a.pack_id
    where a.pack_no in (from told_papers)
    group by k.body_id
),
logs as (
    -- every log's word counts, whichever paper's own list of a meeting's actions is shown
    select
        k.body_id,
        list(
            {
                'fact_id': a.fact_id, 'action_id': a.action_id, 'meeting_id': a.meeting_id,
                'meeting_date': k.meeting_date, 'text': a.text, 'progress': a.progress, 'logged_on': a.logged_on,
                'title': d.title, 'places': q.places
            }
            order by a.logged_on, k.meeting_date, a.ordinal, a.fact_id, a.pack_id
        ) as found
    from reading.actions as a
    join reading.documents as d
        on d.kind = 'action_log' and d.document_id = a.document_id and d.pack_no = a.pack_no
    join met as k on k.meeting_id = a.meeting_id
    join quoted as q on q.fact_id = a.fact_id and q.pack_id = a.pack_id
    where a.pack_no in (from told_papers) and a.progress is not null
    group by k.body_id
),
minute_references as (
    select
        k.body_id,
        list(
            {
                'fact_id': r.fact_id, 'meeting_id': r.meeting_id, 'meeting_date': k.meeting_date,
                'minute': r.minute, 'context': r.context, 'refers_to_minute': r.refers_to_minute
            }
            order by k.meeting_date, r.fact_id
        ) as found
    from reading.minute_references as r
    semi join settled.printings as p
        on p.relation = 'minute_references' and p.meeting_id = r.meeting_id
        and p.pack_no = r.pack_no and p.document_id = r.document_id
    join met as k on k.meeting_id = r.meeting_id
    where r.pack_no in (from told_papers)
    group by k.body_id
),
resolutions as (
    select
        k.body_id,
        list(
            {
                'fact_id': r.fact_id, 'resolution_id': r.resolution_id, 'meeting_id': r.meeting_id,
                'meeting_date': k.meeting_date, 'ordinal': r.ordinal, 'minute': r.minute, 'verb': r.verb,
                'clause': r.clause, 'text': r.text, 'restated': r.restated
            }
            order by k.meeting_date, r.ordinal, r.fact_id
        ) as found
    from reading.resolutions as r
    semi join settled.printings as p
        on p.relation = 'resolutions' and p.meeting_id = r.meeting_id
        and p.pack_no = r.pack_no and p.document_id = r.document_id
    join met as k on k.meeting_id = r.meeting_id
    where r.pack_no in (from told_papers)
    group by k.body_id
),
recommendations as (
    select
        k.body_id,
        list(
            {
                'fact_id': c.fact_id, 'report_id': c.report_id, 'meeting_id': k.meeting_id,
                'meeting_date': k.meeting_date, 'ordinal': c.ordinal, 'number': c.number, 'text': c.text
            }
            order by k.meeting_date, c.report_id, c.ordinal, c.fact_id
        ) as found
    from reading.recommendations as c
    semi join settled.first_printings as p
        on p.relation = 'recommendations' and p.fact_id = c.fact_id and p.pack_no = c.pack_no
    join shown_reports as r on r.report_id = c.report_id
    join met as k on k.meeting_id = r.meeting_id
    group by k.body_id
),
attendances as (
    select
        k.body_id,
        list(
            {
                'fact_id': a.fact_id, 'meeting_id': a.meeting_id, 'meeting_date': k.meeting_date, 'name': a.name,
                'status': a.status, 'capacity': a.capacity, 'organisation': a.organisation, 'role': a.role,
                'person_id': f.person_id
            }
            order by k.meeting_date, a.ordinal, a.fact_id
        ) as found
    from reading.attendances as a
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    join met as k on k.meeting_id = a.meeting_id
    left join settled.person_facts as f
        on f.pack_no = a.pack_no and f.fact_id = a.fact_id and f.where_kind = 'attendance'
    where a.pack_no in (from told_papers)
    group by k.body_id
),
-- terms that name no body are those of the body whose papers hold them
shown_terms as (
    select t.*, coalesce(t.body_id, case when t.body is null then k.body_id end) as of_body
    from reading.terms_of_reference as t
    semi join settled.first_printings as p
        on p.relation = 'terms_of_reference' and p.fact_id = t.fact_id and p.pack_no = t.pack_no
    left join reading.documents as d on d.pack_id = t.pack_id and d.document_id = t.document_id
    left join met as k on k.meeting_id = d.meeting_id
),
terms as (
    select
        of_body as body_id,
        list(
            {
                'fact_id': fact_id, 'tor_id': tor_id, 'as_of': as_of, 'quorum_members': quorum_members,
                'quorum_agencies': quorum_agencies
            }
            order by as_of, fact_id
        ) as found
    from shown_terms
    where of_body is not null
    group by of_body
),
seats as (
    select
        t.of_body as body_id,
        list({'tor_id': s.tor_id, 'ordinal': s.ordinal, 'seat': s.seat, 'name': s.name} order by s.tor_id, s.ordinal, s.fact_id)
            as found
    from reading.seats as s
    semi join settled.first_printings as p
        on p.relation = 'seats' and p.fact_id = s.fact_id and p.pack_no = s.pack_no
    join shown_terms as t on t.tor_id = s.tor_id
    where t.of_body is not null
    group by t.of_body
)
select
    b.body_id,
    coalesce((select any_value(body order by meeting_date, meeting_id) from met where met.body_id = b.body_id), '') as name,
    to_json(b.found)::varchar as meetings,
    to_json(minutes.found)::varchar as minutes,
    to_json(agenda_items.found)::varchar as agenda_items,
    to_json(reports.found)::varchar as reports,
    to_json(actions.found)::varchar as actions,
    to_json(minute_references.found)::varchar as minute_references,
    to_json(resolutions.found)::varchar as resolutions,
    to_json(recommendations.found)::varchar as recommendations,
    to_json(attendances.found)::varchar as attendances,
    to_json(terms.found)::varchar as terms,
    to_json(seats.found)::varchar as seats,
    to_json(logs.found)::varchar as logs
from meetings as b
left join minutes on minutes.body_id = b.body_id
left join agenda_items on agenda_items.body_id = b.body_id
left join reports on reports.body_id = b.body_id
left join actions on actions.body_id = b.body_id
left join minute_references on minute_references.body_id = b.body_id
left join resolutions on resolutions.body_id = b.body_id
left join recommendations on recommendations.body_id = b.body_id
left join attendances on attendances.body_id = b.body_id
left join terms on terms.body_id = b.body_id
left join seats on seats.body_id = b.body_id
left join logs on logs.body_id = b.body_id
order by b.body_id;
