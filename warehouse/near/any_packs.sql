select exists (from near_packs);
