-- The packs whose records this load puts in, with their numbers and the digest of each.
create or replace temp table loading_packs (pack_id varchar, records_digest varchar, pack_no bigint);
