select coalesce(max("cursor"), 0) as "cursor" from main.changes;
