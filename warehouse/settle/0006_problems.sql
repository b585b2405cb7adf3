-- Contradictions between rows of one meeting. Names are compared as printed, but for case.
delete from settled.problems where meeting_id in (from touched_meetings);

insert into settled.problems
with listed as (
    select a.*, lower(a.name) as folded
    from reading.attendances as a
    semi join settled.printings as p
        on p.relation = 'attendances' and p.meeting_id = a.meeting_id
        and p.pack_no = a.pack_no and p.document_id = a.document_id
    where a.meeting_id in (from touched_meetings)
),
twice as (
    select
        meeting_id,
        folded,
        first(name order by ordinal, fact_id) as name,
        any_value(meeting_date) as meeting_date,
        any_value(pack_id) as pack_id,
        first(fact_id order by ordinal, fact_id) as first_fact,
        list(fact_id order by ordinal, fact_id) as fact_ids,
        count(distinct status) > 1 as contradictory
    from listed
    group by meeting_id, folded
    having count(*) > 1
)
select
    md5(case when contradictory then 'present_and_apologies' else 'listed_twice' end || meeting_id || folded),
    case when contradictory then 'present_and_apologies' else 'listed_twice' end,
    case when contradictory then 'warning' else 'info' end,
    t.pack_id,
    e.page,
    t.fact_ids,
    t.name
        || case
            when contradictory then ' is listed as present and among the apologies'
            else ' is listed ' || len(t.fact_ids) || ' times'
        end
        || coalesce(' at the meeting of ' || strftime(t.meeting_date, '%-d %B %Y'), '') || '.',
    t.meeting_id
from twice as t
left join reading.evidence as e
    on e.fact_id = t.first_fact and e.pack_id = t.pack_id and e.ordinal = 1;
