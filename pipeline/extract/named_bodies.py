"""Names of boards and partnerships in running text, and what 'the Board' stands for.

Enters: a passage. Leaves: the names in it. A name is a capitalised phrase that ends in a body's noun and says
more than the noun: 'the Board' and 'its Delivery Group' are no names but point to the last body so called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.passage import EMPTY, Passage
from pipeline.extract.acronyms import spelt_before
from rules.book import LandscapeRules

__all__ = ["Memory", "Named", "named_in"]

_INSIDE = re.compile(r"(?:^|.*\s)(?:of|for|to|on|with|by|and) the\s+")
_SHORT = 2  # words: a name so short may be the end of a longer one
_WORDS = re.compile(r"[^\s/]+")
_ACRONYM = re.compile(
    r"^(?P<area> (?:for|of) [A-Z][\w’']+(?:,? (?:and )?[A-Z][\w’']+)*)? \((?P<acronym>[A-Z][A-Za-z&]{1,8})\)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A body's name where it stands, with the letters defined beside it."""

    name: Passage
    acronym: Passage
    start: int
    end: int


def named_in(passage: Passage, rules: LandscapeRules) -> list[Named]:
    """Every body named in the passage, in order."""
    found: list[Named] = []
    for pattern in rules.body:
        for match in pattern.regex.finditer(passage.text):
            start = match.start() + _lead(match[0], rules)
            name = passage.cut(start, match.end())
            if not _names(name.text, rules):
                continue
            acronym = EMPTY
            end = match.end()
            beside = _ACRONYM.match(passage.text[end:])
            if beside and spelt_before(beside["acronym"], name.text) is not None:
                low, high = beside.span("acronym")
                acronym = passage.cut(end + low, end + high)
                if beside["area"]:
                    end += beside.end("area")
                    name = passage.cut(start, end)
            found.append(Named(name, acronym, start, end))
    return sorted(found, key=lambda n: n.start)


def _lead(text: str, rules: LandscapeRules) -> int:
    """How many characters stand before the name itself: 'Chair of the', 'The', 'In this'."""
    start = 0
    inside = _INSIDE.match(text)
    if inside:
        start = inside.end()
    while word := _WORDS.match(text, start):
        if word[0].casefold() not in rules.lead:
            break
        start = word.end() + 1
    return min(start, len(text))


def _names(text: str, rules: LandscapeRules) -> bool:
    """Whether the phrase says which board: two words beside the noun, or one that is not every board's."""
    words: list[str] = re.findall(r"[^\W_][\w’'-]*", text)
    before = [w for w in words[:-1] if w.casefold() not in ("and", "of", "the", "for")]
    if not text[:1].isupper() or not before or len(words) > 16:
        return False
    return len(before) > 1 or before[0].casefold() not in rules.plain


@dataclass(slots=True)
class Memory:
    """The bodies met so far in a section, for what points back to them."""

    own: str | None  # the body whose meeting it is
    constitution: bool = False  # the text is that body's own terms of reference
    names: list[str] = field(default_factory=list)
    heading: str | None = None  # the body whose name is the heading above
    current: str | None = None  # whom the last sentence was about
    over: Passage | None = None  # the heading right above, until a sentence has been read
    listing: bool = False  # under a heading that says 'Priorities'

    def whole(self, name: str) -> str:
        """The heading's body where the name is only the end of that, or the last so called: 'Delivery Group'."""
        tail = " " + name.casefold()
        if self.heading and self.heading.casefold().endswith(tail):
            return self.heading
        if len(name.split()) == _SHORT:
            return next((n for n in reversed(self.names) if n.casefold().endswith(tail)), name)
        return name

    def met(self, named: Sequence[Named]) -> None:
        """Remember names in their order."""
        self.names.extend(n.name.text for n in named)

    def meant(self, phrase: str, this: bool = False) -> str | None:
        """Which body 'the Board' or 'the Delivery Group' is: the last so called, else the one that meets."""
        tail = phrase.casefold().strip()
        if self.constitution and self.own and self.own.casefold().endswith(tail):
            return self.own
        if self.heading and self.heading.casefold().endswith(tail):
            return self.heading
        if this and self.own and self.own.casefold().endswith(tail):
            return self.own
        for name in reversed(self.names):
            if name.casefold().endswith(tail):
                return name
        if self.own and self.own.casefold().endswith(tail):
            return self.own
        return None
