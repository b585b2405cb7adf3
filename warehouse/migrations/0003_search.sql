-- An inverted index of our own: DuckDB's full-text extension is not part of the package and has to be fetched.
create schema search;

create sequence search.entry_numbers;

-- one thing that can be found: a fact or a page of one pack
create table search.entries (
    entry bigint not null,
    pack_id varchar not null,
    kind varchar not null,
    fact_id varchar,
    page integer,
    meeting_id varchar,
    words integer not null
);

create table search.postings (
    term varchar not null,
    entry bigint not null,
    times integer not null
);

-- 'Councillors’ enquiries' -> ['councillor', 'enquiry']: accents, case, possessives and plurals don't part words
create macro search.folded(word) as
    case
        when length(word) > 4 and word like '%ies' then word[:-4] || 'y'
        when length(word) > 4 and regexp_matches(word, '(ss|sh|ch|x|z)es$') then word[:-3]
        when length(word) > 3 and word like '%s' and not regexp_matches(word, '(ss|us|is)$') then word[:-2]
        else word
    end;

create macro search.terms(words) as
    list_transform(
        regexp_extract_all(
            regexp_replace(lower(strip_accents(words)), '[''’]s?\b', ' ', 'g'),
            '[\p{L}\p{N}]+'
        ),
        lambda word: search.folded(word)
    );

-- what can be found, in words: title and text are searched and shown
create view search.texts as
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
select 'page', p.pack_id, null, p.page,
    -- a page belongs to the innermost document that covers it
    (
        select d.meeting_id from reading.documents as d
        where d.pack_id = p.pack_id and p.page between d.page_from and d.page_to
        order by d.page_to - d.page_from, d.ordinal desc limit 1
    ),
    'Page ' || p.page, p.text
from reading.pages as p;
