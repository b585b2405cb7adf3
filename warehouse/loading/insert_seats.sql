insert into reading.seats by name
select s.*, l.pack_no from staged as s join loading_packs as l using (pack_id);
