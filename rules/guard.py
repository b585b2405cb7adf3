"""Regular expressions that look before they search.

Most patterns find nothing in most sentences, and finding nothing costs them most. Every match of
'(?:was|were) moved by' holds the letters 'moved by'; a text without them, whatever their case, needs no
search. Which letters those are is read off the expression itself, so that rules stay as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as kind  # type: ignore[attr-defined]
from re import _parser as grammar  # type: ignore[attr-defined]
from typing import Any

__all__ = ["Guarded", "guarded", "needles"]

_MOST = 60  # needles: to look for more is no quicker than to search
_LONG = 5  # letters: longer needles are no better

_ZERO_WIDTH = (kind.AT, kind.ASSERT, kind.ASSERT_NOT)
_REPEATS = tuple(getattr(kind, name) for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


class Guarded:
    """A compiled expression that is asked only about texts that could match; used as `re.Pattern` is."""

    __slots__ = ("_needles", "_regex", "flags", "groupindex", "pattern")

    def __init__(self, regex: re.Pattern[str]) -> None:
        self._regex = regex
        self._needles: tuple[str, ...] | None = ()  # not yet asked for
        self.pattern, self.flags, self.groupindex = regex.pattern, regex.flags, regex.groupindex

    def _may(self, text: str) -> bool:
        if not self._needles:
            if self._needles is None:
                return True
            self._needles = needles(self._regex)
            return self._may(text)
        low = _folded(text)
        for needle in self._needles:  # noqa: SIM110 - a generator costs more than the search
            if needle in low:
                return True
        return False

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        """As of `re.Pattern`; so are the others."""
        return self._regex.search(text, *place) if self._may(text) else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return self._regex.match(text, *place) if self._may(text) else None

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        return self._regex.fullmatch(text, *place) if self._may(text) else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return self._regex.finditer(text, *place) if self._may(text) else iter(())

    def sub(self, into: Any, text: str, count: int = 0) -> str:
        return self._regex.sub(into, text, count) if self._may(text) else text

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return self._regex.split(text, maxsplit) if self._may(text) else [text]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Guarded) and self._regex == other._regex

    def __hash__(self) -> int:
        return hash(self._regex)

    def __repr__(self) -> str:
        return repr(self._regex)

    def __reduce__(self) -> tuple[type[Guarded], tuple[re.Pattern[str]]]:
        return Guarded, (self._regex,)


def guarded(regex: re.Pattern[str]) -> re.Pattern[str]:
    """The expression behind a guard; typed as what it stands for."""
    return Guarded(regex)  # type: ignore[return-value]


_last: tuple[str, str] = ("", "")  # many patterns are asked about one text


def _folded(text: str) -> str:
    global _last
    if text is not _last[0]:
        _last = (text, text.casefold())
    return _last[1]


def needles(regex: re.Pattern[str]) -> tuple[str, ...] | None:
    """Letters, case folded, of which every match holds one or another; None where there are none such."""
    found = _needed(grammar.parse(regex.pattern, regex.flags & ~re.UNICODE))
    return tuple(sorted(found, key=len)) if found else None


def _needed(sequence: Sequence[Any]) -> frozenset[str] | None:
    best: frozenset[str] | None = None
    run = ""
    for what, how in sequence:
        letter = _letter(what, how)
        if letter is not None:
            run += letter
            continue
        best = _better(best, frozenset([run]))
        if what not in _ZERO_WIDTH:
            run = ""
        best = _better(best, _inside(what, how))
    return _better(best, frozenset([run]))


def _letter(what: Any, how: Any) -> str | None:
    """The one letter, case folded, that an item of the grammar takes."""
    if what is kind.LITERAL:
        return chr(how).casefold()
    if what is kind.IN and all(w is kind.LITERAL for w, _ in how):
        letters = {chr(h).casefold() for _, h in how}
        return letters.pop() if len(letters) == 1 else None
    return None


def _inside(what: Any, how: Any) -> frozenset[str] | None:
    if what is kind.SUBPATTERN:
        return _needed(how[3])
    if what is kind.ATOMIC_GROUP:
        return _needed(how)
    if what in _REPEATS:
        return _needed(how[2]) if how[0] else None
    if what is kind.BRANCH:
        every: set[str] = set()
        for one in how[1]:
            needed = _needed(one)
            if not needed:
                return None
            every |= needed
        return frozenset(every)
    return None


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    if not other or len(other) > _MOST or min(map(len, other)) < 2:
        return one
    return other if not one or _worth(other) > _worth(one) else one


def _worth(found: frozenset[str]) -> tuple[int, int]:
    return min(_LONG, *map(len, found)) if len(found) > 1 else min(_LONG, len(next(iter(found)))), -len(found)
