-- Whether something that was here is read or indexed anew: a pack that is new removes nothing.
select exists (from old_packs) or exists (
    from search.entries
    where pack_no in (select pack_no from indexed_packs)
);
