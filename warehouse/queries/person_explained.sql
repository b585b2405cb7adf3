-- Every printed form, why it is thought to be this person's, what counted against it, and where it first stands.
with first_mentions as (
    select name, arg_min(fact_id, {'date': meeting_date, 'fact': fact_id}) as fact_id
    from main.mentions
    where person_id = $person_id
    group by name
)
select
    n.name,
    n.mentions,
    n.decided_by,
    n.score,
    n.reason,
    n.against,
    k.file_name || ', page ' || e.page as place,
    trim(regexp_replace(
        substr(p.text, greatest(e.char_start + 1 - $context // 2, 1), least(e.char_start, $context // 2))
        || '»' || e.quote || '«' || substr(p.text, e.char_end + 1, $context // 2),
        '\s+', ' ', 'g'
    )) as words,
    f.fact_id,
    n.person_id
from main.person_names as n
left join first_mentions as f using (name)
left join main.evidence as e on e.fact_id = f.fact_id and e.ordinal = 1
left join main.packs as k using (pack_id)
left join main.pages as p on p.pack_id = e.pack_id and p.page = e.page
where n.person_id = $person_id
order by n.mentions desc, n.name;
