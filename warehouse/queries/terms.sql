select search.terms($words) as terms;
