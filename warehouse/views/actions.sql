-- What somebody is to do after a meeting.
--   fact_id: the fact; what `evidence` and `minutebook explain` go by
--   action_id: the action
--   meeting_id: the meeting
--   meeting_date: its date
--   minute: the minute's number
--   clause: the resolution's clause
--   source: resolution, request or action_log
--   text: what is to be done
--   owner: by whom, as printed
--   owner_person_id: the person, where settled; initials by the list of those present
--   due: by when, as printed
--   due_date: by when, where it is a date
--   status: inferred, after the last meeting that is known: open, reported, closed or overdue
--   due_by: inferred: the day that the papers fix, or that of the meeting meant
--   due_meeting_id: inferred: the meeting at which it was due
--   last_event: the day when it was last heard of
--   never_heard_of: inferred: its time has passed, and no later paper that is known speaks of it
--   meetings_since: how many meetings there were since it was asked for
--   days_since: how many days from then to the last meeting that is known
--   restated_as: action_id of the clause of the same minute that asks for the same
--   resolution_id: the resolution that it is a clause of
--   ordinal: place in the minutes, from 1
--   progress: how it stood, as the action log says that it is an entry of
--   logged_on: the day of that log
--   document_id: the printing it is read from
--   rule: what read it
create or replace view main.actions as
select
    a.fact_id,
    a.action_id,
    a.meeting_id,
    a.meeting_date,
    a.minute,
    a.clause,
    a.source,
    a.text,
    a.owner,
    coalesce(w.person_id, i.person_id) as owner_person_id,
    a.due,
    a.due_date,
    s.status,
    s.due_by,
    s.due_meeting_id,
    s.last_event,
    s.never_heard_of,
    s.meetings_since,
    s.days_since,
    s.restated_as,
    a.resolution_id,
    a.ordinal,
    a.progress,
    a.logged_on,
    a.document_id,
    a.rule
from reading.actions as a
left join settled.person_in_document as w on w.document_id = a.document_id and w.name = a.owner
semi join settled.printings as p
    on p.relation = 'actions' and p.meeting_id = a.meeting_id
    and p.pack_no = a.pack_no and p.document_id = a.document_id
left join settled.action_statuses as s on s.action_id = a.action_id
left join (
    -- 'KS' in a column of actions is whoever of those present has these initials, where that is one person
    select
        l.meeting_id,
        upper(regexp_replace(n.name, '([A-Za-z])[^ -]*[ -]*', '\1', 'g')) as initials,
        min(n.person_id) as person_id
    from reading.attendances as l
    join settled.person_facts as f on f.pack_no = l.pack_no and f.fact_id = l.fact_id
    join settled.people as n on n.person_id = f.person_id
    where l.status = 'present'
        -- hardly any meeting's actions have initials for an owner
        and l.meeting_id in (
            select meeting_id from reading.actions
            where owner = upper(owner) and length(owner) <= 12 and not contains(owner, ' ')
        )
    group by all
    having count(distinct n.person_id) = 1
) as i on i.meeting_id = a.meeting_id and i.initials = a.owner;
