"""Words as trails weigh them: stems without the trade's small change, the rarer the heavier.

Enters: texts of one body. Leaves: how much of one text's subject stands in another, from 0 to 1.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rules.book import TrailRules

__all__ = ["Scale", "scale", "stems"]

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "ied",
    "edly",
    "ers",
    "ed",
    "es",
    "er",
    "ly",
    "s",
    "y",
    "e",
)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str | None:
    """None for what has none: years, letters alone."""
    if (len(word) <= 2 and not word.isdigit()) or _YEAR.match(word):
        return None
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (3 if len(ending) < 3 else 4):
            return word[: -len(ending)]
    return word


def stems(text: str, small: frozenset[str], numbers: Mapping[str, str]) -> frozenset[str]:
    """The text's words, cut to their stems, without the smallest; numbers in figures, years not at all."""
    found = set()
    for printed in set(_WORD.findall(text.casefold())):
        word = printed if printed.isalnum() else printed.replace("’", "'").split("'")[0]
        if word not in small and (stem := _stem(word)) is not None:
            found.add(numbers.get(word) or stem)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights of stems in one body's papers."""

    weights: Mapping[str, float]
    small: frozenset[str]
    numbers: Mapping[str, str]
    plain: frozenset[str]
    most: float
    known: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)  # texts taken apart
    subjects: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def weight(self, stem: str) -> float:
        """Rare words weigh most; the trade's own words, nothing."""
        return 0.0 if stem in self.plain else self.weights.get(stem, self.most)

    def stems(self, text: str) -> frozenset[str]:
        """All the stems of a text, the trade's own words too."""
        found = self.known.get(text)
        if found is None:
            found = self.known[text] = stems(text, self.small, self.numbers)
        return found

    def subject(self, text: str) -> frozenset[str]:
        """The stems that say what a text is about."""
        found = self.subjects.get(text)
        if found is None:
            found = self.subjects[text] = self.stems(text) - self.plain
        return found

    def share(self, of: frozenset[str], within: frozenset[str]) -> float:
        """How much of one subject stands in the other, by weight."""
        whole = sum(self.weight(s) for s in sorted(of))
        return sum(self.weight(s) for s in sorted(of & within)) / whole if whole else 0.0

    def likeness(self, of: frozenset[str], within: frozenset[str]) -> float:
        """As `share`, but a subject of one word counts for less than one of five: there is less to be
        like."""
        whole = sum(self.weight(s) for s in sorted(of))
        return sum(self.weight(s) for s in sorted(of & within)) / (whole + self.most) if whole else 0.0


def scale(texts: Iterable[str], rules: TrailRules) -> Scale:
    """Weights from all the texts of a body: the logarithm of how few of them hold a stem."""
    counts: Counter[str] = Counter()
    small = frozenset(rules.small)
    numbers = {form: word.name for word in rules.number for form in word.forms}
    total = 0
    known: dict[str, frozenset[str]] = {}
    for text in texts:
        if text not in known:
            known[text] = stems(text, small, numbers)
        counts.update(known[text])
        total += 1
    plain = frozenset(s for word in rules.plain for s in stems(word, small, numbers))
    most = math.log(total + 1) + 1
    return Scale({s: math.log((total + 1) / n) + 0.2 for s, n in counts.items()}, small, numbers, plain, most, known)
