"""Two parsed names held against one another: what speaks for one person, and what against.

Enters: two names, and what the rules know of given names. Leaves: evidence by the name alone; what the two
have in common beside it is weighed in judge.py. Only here are letters compared with one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from pipeline.names.parse import Parsed, folded
from rules.book import NicknameRules

__all__ = ["GivenNames", "NameEvidence", "alike", "compare", "deletions", "near", "near_pairs", "same_words"]

_SHORTEST = 4  # letters that a word needs before one wrong letter can be a misprint


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """What two names say. `kind`: same, initials, nickname, initial, middle, surname, conflict."""

    kind: str
    reason: str
    agreeing: int = 0  # given names or initials that agree
    surname: str = "same"  # same, misprint, part
    given_misprint: bool = False
    against: str = ""


class GivenNames:
    """What the rules know of given names and surnames."""

    def __init__(self, rules: NicknameRules) -> None:
        formal: dict[str, set[str]] = defaultdict(set)
        sexes: dict[str, set[str]] = defaultdict(set)
        for word in rules.nickname:
            name = folded(word.name)
            for form in (word.name, *word.forms):
                formal[folded(form)].add(name)
                sexes[folded(form)].add(word.kind)
        for sex, names in (("man", rules.man), ("woman", rules.woman), ("", rules.either)):
            for one in names:
                sexes[folded(one)].add(sex)
        self._formal = {form: frozenset(names) for form, names in formal.items()}
        self._sex = {name: next(iter(s)) or None for name, s in sexes.items() if len(s) == 1}
        self._known = frozenset(sexes)
        self._common = frozenset(folded(s) for s in rules.common_surname)

    def formal(self, given: str) -> frozenset[str]:
        """The names that a given name may be short for, itself among them."""
        return self._formal.get(given, frozenset()) | {given}

    def sex(self, name: Parsed) -> str | None:
        """By the title, else by the first given name, where all who bear it are of one sex."""
        return name.sex or (self._sex.get(name.given[0]) if name.given else None)

    def known(self, given: str) -> bool:
        """Whether it is a name that people are given."""
        return given in self._known

    def common(self, surname: str) -> bool:
        """Whether many people share the surname."""
        return surname in self._common

    def initials(self, given: str) -> frozenset[str]:
        """The letters that may be printed for it."""
        return frozenset(name[0] for name in self.formal(given))


def compare(a: Parsed, b: Parsed, given: GivenNames) -> NameEvidence:
    """The evidence of the names alone. A conflict is never outweighed by anything but a verdict."""
    surname = _surnames(a, b)
    if surname is None:
        return NameEvidence("conflict", "", against=f"surnames {a.last!r} and {b.last!r}")
    if a.sex and b.sex and a.sex != b.sex:
        return NameEvidence("conflict", "", against=f"{a.titles[0]} and {b.titles[0]}")
    if not a.given or not b.given:
        return NameEvidence("surname", "surname only", surname=surname)
    found = _givens(a, b, given)
    if found.kind != "conflict" and a.given[0] != b.given[0]:
        left, right = given.sex(a), given.sex(b)
        if left and right and left != right:
            return NameEvidence("conflict", "", against=f"a {left}'s name and a {right}'s")
    if surname != "same":
        words = "surname misprinted" if surname == "misprint" else "one part of a double surname"
        reason = f"{found.reason}, {words}"
        return NameEvidence(found.kind, reason, found.agreeing, surname, found.given_misprint, found.against)
    return found


def _surnames(a: Parsed, b: Parsed) -> str | None:
    if a.last == b.last or "".join(a.surname) == "".join(b.surname):
        return "same"
    if not a.surname or not b.surname:
        return None
    if near(a.last, b.last):
        return "misprint"
    short, long = sorted((a.surname, b.surname), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] in (long[0], long[-1]):
        return "part"
    return None


def _givens(a: Parsed, b: Parsed, given: GivenNames) -> NameEvidence:
    first = _given(a.given[0], b.given[0], given)
    if first is None:
        return _middle(a, b, given)
    agreeing = 1
    for x, y in zip(a.given[1:], b.given[1:], strict=False):
        if _given(x, y, given) is None:
            return NameEvidence("conflict", "", against=f"other names {x.title()!r} and {y.title()!r}")
        agreeing += 1
    misprint = first == "misprint"
    if (first == "same" and len(a.given[0]) > 1) or misprint:
        reason = "given name misprinted" if misprint else "same given name"
        return NameEvidence("same", reason, agreeing, given_misprint=misprint)
    if first == "same":
        return NameEvidence("initials", "same initials" if agreeing > 1 else "same initial", agreeing)
    if first == "nickname":
        return NameEvidence("nickname", f"{a.given[0].title()} and {b.given[0].title()} are one name", agreeing)
    return NameEvidence("initial", "the initial fits the given name", agreeing)


def _middle(a: Parsed, b: Parsed, given: GivenNames) -> NameEvidence:
    """'E. D. Lark' and 'David Lark': known by a middle name."""
    for x, y in ((a, b), (b, a)):
        if len(y.given) < 2 or len(x.given) > 1 or len(x.given[0]) < 2:
            continue
        if any(_given(x.given[0], other, given) not in (None, "misprint") for other in y.given[1:]):
            return NameEvidence("middle", "goes by a middle name", 1)
    names = f"{a.given[0].title()!r} and {b.given[0].title()!r}"
    return NameEvidence("conflict", "", against=f"given names {names}")


def _given(x: str, y: str, given: GivenNames) -> str | None:
    """How two given names agree: same, initial, nickname, misprint."""
    if x == y:
        return "same"
    if len(x) == 1 or len(y) == 1:
        letter, name = (x, y) if len(x) == 1 else (y, x)
        return "initial" if len(name) > 1 and letter in given.initials(name) else None
    if given.formal(x) & given.formal(y):
        return "nickname"
    # two names that people are given are two names, however near ('Jean', 'Joan')
    if near(x, y) and not (given.known(x) and given.known(y)):
        return "misprint"
    return None


def near(a: str, b: str) -> bool:
    """Whether one word may be the other misprinted: a letter more, fewer, other or out of its place."""
    if min(len(a), len(b)) < _SHORTEST:
        return False
    return a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) <= 1


def deletions(word: str) -> Iterable[str]:
    """The word and what is left of it without each letter: near words share one of these."""
    yield word
    if len(word) >= _SHORTEST:
        yield from sorted({word[:i] + word[i + 1 :] for i in range(1, len(word))})


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two words that are near, found by the letters that are left of them: not by trying all pairs."""
    left: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in deletions(word):
            left[key].append(word)
    seen: set[tuple[str, str]] = set()
    for alike in left.values():
        for pair in combinations(sorted(set(alike)), 2):
            if pair not in seen and near(*pair):
                seen.add(pair)
                yield pair


def alike(a: str, b: str) -> float:
    """How alike two posts are in their words, 0 to 1."""
    return fuzz.token_sort_ratio(a, b) / 100


def same_words(a: str, b: str) -> bool:
    """Whether two posts are one in other words' order, or one is the other cut short."""
    left, right = set(a.split()), set(b.split())
    if min(len(left), len(right)) >= 2 and (left <= right or right <= left):
        return True
    return alike(a, b) >= 0.9
