"""The rules' words about names, made ready once for each rulebook: titles, honours, posts, organisations, parties.

Enters: the rules of names. Leaves: sets of words to look up.
"""

from __future__ import annotations

import re

from pipeline.once import once
from rules.book import NameRules

__all__ = ["called_so", "dress_of", "organisations_of", "parties_of", "posts_of", "titles_of", "words_of"]


@once
def dress_of(names: NameRules) -> tuple[re.Pattern[str], frozenset[str]]:
    """A title at the start of a name, the longest first; post-nominals in small letters."""
    titles = sorted((f for w in names.title for f in w.forms), key=len, reverse=True)
    any_title = "|".join(re.escape(t) for t in titles)
    honours = frozenset(f.casefold() for w in names.postnominal for f in w.forms)
    return re.compile(rf"(?:{any_title})\.?(?=[\s.])\.?\s+", re.IGNORECASE), honours


@once
def titles_of(names: NameRules) -> frozenset[str]:
    """Titles in all their forms."""
    return frozenset(f for w in names.title for f in w.forms)


@once
def parties_of(names: NameRules) -> frozenset[str]:
    """Political groups of two words, of one and of many members."""
    return frozenset(end for p in names.party if " " in p for end in (p.casefold(), f"{p.casefold()}s"))


@once
def words_of(names: NameRules) -> tuple[frozenset[str], frozenset[str]]:
    """Titles in all their forms; words of posts and organisations."""
    return titles_of(names), frozenset(w.name for w in (*names.organisation, *names.post))


@once
def posts_of(names: NameRules) -> frozenset[str]:
    return frozenset(w.name for w in names.post)


@once
def organisations_of(names: NameRules) -> frozenset[str]:
    return frozenset(o.name for o in names.organisation)


@once
def called_so(names: NameRules) -> tuple[str, ...]:
    """Organisations that go by words which alone are none: 'Natural England'."""
    return tuple(o.name for o in names.organisation if " " in o.name)
