-- The evidence of what is shown, from every pack that prints it, numbered anew from 1.
delete from settled.evidence where fact_id in (from touched_facts);

insert into settled.evidence
with shown as (
    select distinct fact_id, read_as from settled.shown where read_as in (from touched_facts)
)
select
    s.fact_id,
    row_number() over (partition by s.fact_id order by e.pack_id, e.ordinal, e.fact_id),
    e.pack_id, e.page, e.char_start, e.char_end, e.x0, e.top, e.x1, e.bottom, e.quote, e.pack_no, e.confidence
from shown as s
join reading.evidence as e on e.fact_id = s.read_as
order by e.pack_no;
