-- Meetings against the quorum in force on the day, with the page of the rule.
select
    q.meeting_date, q.body, q.result, q.members_present, q.quorum_members, q.agencies_present, q.quorum_agencies,
    q.reason, t.quorum as rule, t.as_of as rule_of, k.file_name as rule_file, e.page as rule_page, q.meeting_id, q.tor_id
from main.quorum_checks as q
left join (
    select tor_id, any_value(fact_id order by fact_id) as fact_id, any_value(quorum order by fact_id) as quorum,
        any_value(as_of order by fact_id) as as_of
    from main.terms_of_reference group by tor_id
) as t on t.tor_id = q.tor_id
left join main.evidence as e on e.fact_id = t.fact_id and e.ordinal = 1
left join main.packs as k on k.pack_id = e.pack_id
where ($body::varchar is null or contains(lower(q.body), lower($body)))
    and ($since::date is null or q.meeting_date >= $since::date)
    and ($until::date is null or q.meeting_date <= $until::date)
    and (not $not_met::boolean or q.result = 'not met')
order by q.meeting_date desc, q.body, q.meeting_id;
