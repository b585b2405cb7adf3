"""Which language a text is in, by its commonest words.

Enters: words and the rules of reading. Leaves: the language, or None where too little is said to tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rules.book import ReadingRules
from rules.pattern import Word

__all__ = ["common_share", "language_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENOUGH = 60  # words under which nothing is told
_CLEAR = 0.12  # share of a text's words that its language's commonest make up
_AHEAD = 1.5  # how far it must be before the languages that are read


@lru_cache(maxsize=32)
def _forms(language: Word) -> frozenset[str]:
    return frozenset(f.casefold() for f in language.forms)


def common_share(text: str, languages: Sequence[Word]) -> float:
    """The share of the text's words that are among the commonest of whichever language they are of; 0 to 1."""
    words = Counter(_WORD.findall(text.casefold()))
    return max((_share(words, language) for language in languages), default=0.0)


def _share(words: Counter[str], language: Word) -> float:
    return sum(words[form] for form in _forms(language)) / (words.total() or 1)


def language_of(text: str, rules: ReadingRules) -> Word | None:
    """The text's language. A paper in two languages, one of which is read, is of that one."""
    words = Counter(_WORD.findall(text.casefold()))
    if words.total() < _ENOUGH:
        return None
    shares = {language.name: _share(words, language) for language in rules.language}
    best = max(rules.language, key=lambda one: shares[one.name], default=None)
    if best is None or shares[best.name] < _CLEAR:
        return None
    if best.kind == "read":
        return best
    read = max((one for one in rules.language if one.kind == "read"), key=lambda one: shares[one.name], default=None)
    return best if read is None or shares[best.name] >= _AHEAD * shares[read.name] else read
