-- Of each touched meeting and relation, the printing that is shown: minutes before a notice before an agenda;
-- of several minutes those that hold at least half of what the fullest holds, confirmed before unmarked before
-- draft; then the one with most rows, then the smallest pack_id, so that the order of loading never shows.
delete from settled.printings where meeting_id in (from touched_meetings);

insert into settled.printings
with printed as (
    select
        r.relation,
        r.meeting_id,
        r.pack_id,
        r.document_id,
        min(r.pack_no) as pack_no,
        count(*) as held,
        min(
            case
                when contains(m.source, 'minutes') then 1
                when m.source = 'notice' then 2
                when m.source = 'agenda' then 3
                else 4
            end
        ) as kind,
        min(case m.source when 'confirmed minutes' then 1 when 'minutes' then 2 else 3 end) as firmness
    from settled.meeting_rows as r
    left join reading.meetings as m
        on m.meeting_id = r.meeting_id and m.pack_id = r.pack_id and m.document_id = r.document_id
    where r.meeting_id in (from touched_meetings)
    group by r.relation, r.meeting_id, r.pack_id, r.document_id
)
select relation, meeting_id, pack_id, document_id, pack_no
from (select *, max(held) over (partition by relation, meeting_id, kind) as fullest from printed)
qualify row_number() over (
    partition by relation, meeting_id
    order by
        kind,
        2 * held < fullest,
        firmness,
        held desc,
        pack_id,
        document_id
) = 1
order by pack_no;
