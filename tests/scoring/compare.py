"""Rows found held against rows of gold: which belong together, and how many there are of each.

Gold holds the first words of a clause only, so words are compared with as much of what was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

__all__ = ["RELATIONS", "Relation", "Row", "Score", "f1", "folded", "match", "scored"]

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Relation:
    """Which record holds it, which columns must agree, which words must be alike, what else is compared."""

    name: str
    gold: str
    records: str
    key: Mapping[str, str]  # column of gold -> column of the record
    words: tuple[str, str] | None = None
    alike: float = 80.0  # of 100
    title: bool = False  # words that may carry more or fewer
    others: Mapping[str, str] = field(default_factory=dict)
    subset: bool = False  # of attendances: apologies and stand-ins


def _same(*columns: str) -> dict[str, str]:
    return {c: c for c in columns}


_AT = {"meeting": "meeting_date"}
_ATTENDANCE = {**_AT, **_same("name", "status")}
RELATIONS = (
    Relation(
        "meetings", "meetings", "meetings", {"date": "meeting_date"}, ("body", "body"), 90, True,
        {"start": "start_time", "end": "end_time", "venue": "venue", "chair": "chair"},
    ),
    Relation(
        "attendances", "attendance", "attendances", _ATTENDANCE, None, 0, False,
        {"chair": "is_chair", **_same("capacity", "organisation", "role", "representing")},
    ),
    Relation(
        "apologies and substitutes", "attendance", "attendances", {**_ATTENDANCE, "representing": "representing"},
        None, 0, False, {}, True,
    ),
    Relation(
        "minutes", "minutes", "minutes", {**_AT, "number": "number"}, ("heading", "heading"), 60, False,
        {"heading": "heading"},
    ),
    Relation(
        "resolutions", "decisions", "resolutions", {**_AT, "minute": "minute"}, ("text", "text"), 80, False,
        _same("verb", "form", "clause"),
    ),
    Relation(
        "votes", "votes", "votes", {**_AT, "minute": "minute"}, None, 0, False,
        {"for": "votes_for", "against": "votes_against", **_same("abstentions", "mover", "seconder", "kind")},
    ),
    Relation(
        "declarations", "declarations", "declarations", {**_AT, "name": "name"}, ("subject", "subject"), 50, False,
        _same("minute", "interest_type", "agenda_item"),
    ),
    Relation(
        "actions", "actions", "actions", {**_AT, "minute": "minute"}, ("text", "text"), 80, False,
        _same("clause", "source", "owner", "due"),
    ),
    Relation(
        "agenda_items", "agenda_items", "agenda_items", {**_AT, "number": "number"}, ("title", "title"), 60, True,
    ),
    Relation(
        "future_meetings", "future_meetings", "future_meetings", {**_same("announced_at"), "date": "meeting_date"},
        None, 0, False, {"start": "start_time"},
    ),
)  # fmt: skip


@dataclass
class Score:
    """How many rows gold has, how many were found, how many are both; and what differs in those."""

    gold: int = 0
    found: int = 0
    both: int = 0
    differ: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take the other's counts into this one."""
        self.gold += other.gold
        self.found += other.found
        self.both += other.both
        self.differ.update(other.differ)
        self.misses.extend(other.misses)

    @property
    def precision(self) -> float:
        """The share of what was found that gold has."""
        return self.both / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of gold that was found."""
        return self.both / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Precision and recall in one figure."""
        return f1(self.precision, self.recall)


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def folded(value: object) -> str:
    """What printing varies and meaning doesn't, folded: quotes, dashes, case, spaces, the last stop."""
    if value is None:
        return ""
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    text = re.sub("[‘’´`]", "'", re.sub("[“”]", '"', re.sub("[‐‑‒–—−]", "-", text)))
    return " ".join(text.split()).strip(" .;:,*")


def scored(relation: Relation, gold: Iterable[Row], found: Iterable[Row]) -> Score:
    """The score of one document; rows of gold that are a matter of taste count neither way."""
    wanted, got = list(gold), list(found)
    if relation.subset:
        wanted = [r for r in wanted if r["status"] == "apologies" or r.get("representing")]
        got = [r for r in got if r["status"] == "apologies" or r.get("representing")]
    loose = {i for i, r in enumerate(wanted) if r.get("borderline") or r.get("restated")}
    if loose:
        spare = {j for i, j in match(relation, wanted, got) if i in loose}
        wanted = [r for i, r in enumerate(wanted) if i not in loose]
        got = [r for j, r in enumerate(got) if j not in spare]
    pairs = match(relation, wanted, got)
    made = Score(len(wanted), len(got), len(pairs))
    for i, j in pairs:
        for column, other in relation.others.items():
            if column in wanted[i] and not _agree(wanted[i][column], got[j].get(other)):
                made.differ[column] += 1
                made.misses.append(
                    f"{column}: {wanted[i][column]!r}, found {got[j].get(other)!r} in {_brief(wanted[i])}"
                )
    made.misses.extend(f"MISSED {_brief(r)}" for i, r in enumerate(wanted) if i not in {i for i, _ in pairs})
    made.misses.extend(f"EXTRA {_brief(r)}" for j, r in enumerate(got) if j not in {j for _, j in pairs})
    return made


def match(relation: Relation, gold: Sequence[Row], found: Sequence[Row]) -> list[tuple[int, int]]:
    """Pairs of one row each, the most alike first."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, row in enumerate(found):
        places[tuple(folded(row.get(c)) for c in relation.key.values())].append(j)
    likely = []
    for i, row in enumerate(gold):
        for j in places.get(tuple(folded(row.get(c)) for c in relation.key), ()):
            alike = _alike(relation, row, found[j])
            if alike >= relation.alike:
                agree = sum(_agree(row.get(a), found[j].get(b)) for a, b in relation.others.items())
                likely.append((alike, agree, -i, -j))
    pairs: list[tuple[int, int]] = []
    for _, _, i, j in sorted(likely, reverse=True):
        if all(-i != a and -j != b for a, b in pairs):
            pairs.append((-i, -j))
    return pairs


def _alike(relation: Relation, gold: Row, found: Row) -> float:
    if relation.words is None:
        return 100.0
    one, other = folded(gold.get(relation.words[0])), folded(found.get(relation.words[1]))
    if relation.title:
        return max(fuzz.ratio(one, other), fuzz.token_set_ratio(one, other) if one and other else 0.0)
    return fuzz.ratio(one, other[: len(one)]) if one else 100.0


def _agree(gold: object, found: object) -> bool:
    if isinstance(gold, bool):
        return gold == bool(found)
    one, other = folded(gold), folded(found)
    if re.fullmatch(r"\d\d:\d\d:\d\d", other):
        other = other[:5]
    return one == other


def _brief(row: Row) -> str:
    return ", ".join(f"{k}={v!r}" for k, v in row.items() if k in _SHOWN and v is not None)[:240]


_SHOWN = frozenset(
    {"meeting", "meeting_date", "date", "number", "minute", "name", "status", "text", "heading", "subject", "body"}
    | {"mover", "seconder", "for", "against", "abstentions", "votes_for", "votes_against", "title", "clause", "verb"}
    | {"source", "owner", "representing", "motion"}
)
