"""Regular expressions that look before they search.

Most patterns find nothing in most sentences, and finding nothing costs them most. Every match of
'(?:was|were) moved by' holds the letters 'moved by'; a text without them, whatever their case, needs no
search. Which letters those are is read off the expression itself, so that rules stay as they are written.
"""

from __future__ import annotations

import _sre as engine  # type: ignore[import-not-found]
import re
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as kind  # type: ignore[attr-defined]
from re import _parser as grammar  # type: ignore[attr-defined]
from typing import Any

__all__ = ["Guarded", "guarded"]

_MOST = 60  # needles: to look for more is no quicker than to search
_LONG = 5  # letters: longer needles are no better

_CODE = next(letter for letter in "IL" if array(letter).itemsize == engine.CODESIZE)  # a word of the engine's code

_ZERO_WIDTH = (kind.AT, kind.ASSERT, kind.ASSERT_NOT)
_REPEATS = tuple(getattr(kind, name) for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


class Guarded:
    """An expression that is asked only about texts that could match; used as `re.Pattern` is.

    It is made ready when it is first needed: most expressions never are.
    """

    __slots__ = ("_code", "_groups", "_needles", "_ready", "flags", "groupindex", "pattern")

    def __init__(
        self,
        pattern: str,
        flags: int,
        groups: int,
        groupindex: dict[str, int],
        code: bytes,
        needles: tuple[str, ...] | None,
    ) -> None:
        self.pattern, self.flags, self.groupindex = pattern, flags, groupindex
        self._groups, self._code, self._needles = groups, code, needles
        self._ready: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The expression itself, without a guard."""
        if self._ready is None:
            code = array(_CODE)
            code.frombytes(self._code)
            names: list[str | None] = [None] * (self._groups + 1)
            for name, number in self.groupindex.items():
                names[number] = name
            self._ready = engine.compile(
                self.pattern, self.flags, code.tolist(), self._groups, self.groupindex, tuple(names)
            )
        return self._ready

    def may_find(self, text: str) -> bool:
        """Whether the text holds letters that every match holds."""
        if self._needles is None:
            return True
        low = _last[1] if text is _last[0] else _folded(text)
        for needle in self._needles:  # noqa: SIM110 - a generator costs more than the search
            if needle in low:
                return True
        return False

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        """As of `re.Pattern`; so are the others."""
        return (self._ready or self.regex).search(text, *place) if self.may_find(text) else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        return (self._ready or self.regex).match(text, *place) if self.may_find(text) else None

    def fullmatch(self, text: str, *place: int) -> re.Match[str] | None:
        return (self._ready or self.regex).fullmatch(text, *place) if self.may_find(text) else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        return self.regex.finditer(text, *place) if self.may_find(text) else iter(())

    def sub(self, into: Any, text: str, count: int = 0) -> str:
        return self.regex.sub(into, text, count) if self.may_find(text) else text

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return self.regex.split(text, maxsplit) if self.may_find(text) else [text]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Guarded) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))

    def __repr__(self) -> str:
        return repr(self.regex)

    def __reduce__(self) -> tuple[type[Guarded], tuple[object, ...]]:
        return Guarded, (self.pattern, self.flags, self._groups, self.groupindex, self._code, self._needles)


@cache  # rules of one's own leave most expressions as they are
def guarded(expression: str) -> re.Pattern[str]:
    """The expression behind a guard; typed as what it stands for. Raises `re.error`.

    It is compiled as `re.compile` does, step by step, because both its grammar and its code are wanted: the one
    for the letters that every match holds, the other so that it can be kept from one run to the next.
    """
    parsed = grammar.parse(expression, 0)
    code = array(_CODE, compiler._code(parsed, 0))
    state = parsed.state
    found = _needed(parsed)
    needles = tuple(sorted(found, key=len)) if found else None
    return Guarded(expression, state.flags, state.groups - 1, dict(state.groupdict), code.tobytes(), needles)  # type: ignore[return-value]


_last: tuple[str, str] = ("", "")  # many patterns are asked about one text


def _folded(text: str) -> str:
    global _last
    _last = (text, text.casefold())
    return _last[1]


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
