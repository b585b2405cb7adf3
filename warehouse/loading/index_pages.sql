-- The text of a page is kept once.
update search.entries set text = null where entry > $last and kind = 'page';
