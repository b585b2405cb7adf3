-- Every printed form, why it is thought to be this person's, what counted against it, and where it first stands.
with first_mentions as (
    select name, arg_min(fact_id, {'date': meeting_date, 'fact': fact_id}) as fact_id
    from settled.mentions as m
    join settled.person_links as l on l.mention_id = m.fact_id and l.pack_no = m.pack_no
    where l.person_id = $person_id
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
left join (
    select * from settled.evidence
    where ordinal = 1 and fact_id in (select fact_id from first_mentions)
        and pack_no in (
            select pack_no from search.places
            where "key" in (select search.place_key(fact_id) from first_mentions)
        )
) as e on e.fact_id = f.fact_id
left join reading.packs as k on k.pack_no = e.pack_no
left join reading.pages as p on p.pack_no = e.pack_no and p.page = e.page
where n.person_id = $person_id
order by n.mentions desc, n.name;
