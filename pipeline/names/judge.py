"""Two profiles weighed: the evidence of the names, and of what they have and haven't in common.

Points are added up; a link needs `LINK` of them and, for the weaker kinds of evidence, things in common
beside the name. The bench in tests/names holds the numbers in their place: they were set by it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta

from pipeline.names.compare import GivenNames, NameEvidence, compare, same_words
from pipeline.names.profiles import Profile

__all__ = ["DOUBT", "LINK", "Judgement", "judge", "score_of"]

LINK = 3.0
DOUBT = 1.75
_LONE = 2.5

_NAME = {"same": 3.0, "initials": 2.0, "nickname": 2.0, "initial": 1.5, "middle": 0.5}
_TOGETHER = timedelta(days=180)  # posts held within so many days of each other are held together


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two profiles' evidence comes to. `link`: enough of every kind needed; `never`: proof of two;
    `apart`: the proof is in a list, and holds for whatever other names either goes by;
    `lone`: too little, but enough where nobody else in the pack can be meant."""

    points: float
    link: bool
    never: bool
    reason: str
    against: str
    lone: bool = False
    apart: bool = False


@dataclass(slots=True)
class _Common:
    """What two profiles have in common beside the name."""

    points: float = 0.0
    things: int = 0
    organisation: bool = False
    place: bool = False  # organisation, body, authority or pack
    reasons: list[str] | None = None


def score_of(points: float) -> float:
    """Points as a score between 0 and 1; a link that is only just made has 0.75."""
    return round(1 / (1 + math.exp(-1.5 * (points - LINK) - math.log(3))), 3)


def judge(a: Profile, b: Profile, given: GivenNames) -> Judgement:
    """The two weighed."""
    name = compare(a.name, b.name, given)
    if name.kind == "conflict":
        return Judgement(0.0, False, True, "", name.against)
    if a.name.identity != b.name.identity and a.present & b.present:
        return Judgement(0.0, False, True, name.reason, "both listed as present at one meeting")
    if a.name.identity != b.name.identity and _here_and_away(a, b):
        return Judgement(0.0, False, True, name.reason, "one present, one excused, for two organisations", apart=True)
    common = _common(a, b)
    points, against = _weighed(name, a, b, given, common)
    reasons = "; ".join([name.reason, *(common.reasons or [])])
    link = points >= LINK and _enough(name, a, b, given, common)
    lone = points >= _LONE and name.surname == "same" and common.things >= 2 and bool(a.packs & b.packs)
    return Judgement(points, link, False, reasons, "; ".join(against), lone and len(against) < 2)


def _here_and_away(a: Profile, b: Profile) -> bool:
    """Whether one list has both, present and excused, for two organisations.

    With one organisation it can be a slip of the clerk's, who knows a person by two names; that is a problem row.
    """
    two = bool(a.organisation and b.organisation) and a.organisation != b.organisation and not _of_one_service(a, b)
    return two and bool(a.present & b.excused or a.excused & b.present)


def _common(a: Profile, b: Profile) -> _Common:
    common, reasons = _Common(), list[str]()

    def add(points: float, reason: str) -> None:
        common.points += points
        common.things += 1
        reasons.append(reason)

    if a.organisation and a.organisation == b.organisation:
        add(2.0, "same organisation")
        common.organisation = common.place = True
    if a.body and a.body == b.body:
        add(1.0, "same body")
        common.place = True
    elif a.authority and a.authority == b.authority:
        add(0.5, "same authority's bodies")
        common.place = True
    if a.packs & b.packs:
        add(0.5, "same pack")
        common.place = True
    if any(same_words(x, y) for x in a.roles for y in b.roles):
        add(0.75, "same post")
    if a.honours & b.honours:
        add(0.5, f"both {'/'.join(sorted(a.honours & b.honours))}")
    if a.sex and a.sex == b.sex and common.things > 0:
        common.points += 0.25
    if (a.services & b.services) - {"council", "learned"}:
        add(0.5, "same service's ranks")
    common.reasons = reasons
    return common


def _weighed(name: NameEvidence, a: Profile, b: Profile, given: GivenNames, common: _Common) -> tuple[float, list[str]]:
    points, against = _NAME[name.kind] + common.points, list[str]()
    if name.agreeing > 1:
        points += 1.0
    if given.common(a.name.last) and given.common(b.name.last):
        told = name.kind in ("same", "nickname")
        weight = 0.5 if told or (a.packs & b.packs and common.place) else 1.0
        if name.surname == "misprint":  # two surnames that many have are two, however near
            weight = 2.0
        points -= weight
        against.append("a surname that many share")
    elif not given.common(a.name.last) and name.kind != "same":
        points += 0.5
    if name.surname != "same":
        points -= 1.5
        against.append(f"surnames {a.name.last!r} and {b.name.last!r}")
    if name.given_misprint:
        points -= 1.0
        against.append(f"given names {a.name.given[0]!r} and {b.name.given[0]!r}")
    if _of_one_service(a, b):
        points += 0.5
    elif a.organisation and b.organisation and a.organisation != b.organisation:
        together = _at_once(a, b)
        points -= 1.25 if together else 0.5
        against.append("two organisations at one time" if together else "another organisation, at another time")
    if _ranks(a) and _ranks(b) and not _ranks(a) & _ranks(b):
        points -= 0.75
        against.append("titles of two services")
    return points, against


def _enough(name: NameEvidence, a: Profile, b: Profile, given: GivenNames, common: _Common) -> bool:
    """Whether there is enough in common for evidence of this kind."""
    if name.kind == "middle":
        return common.organisation
    if name.surname != "same" or name.given_misprint:
        whole = name.kind == "same" and not name.given_misprint
        return common.place and common.things + whole >= 2
    if common.place:
        return True
    if name.kind != "same":
        return False
    # nothing shared but the name: only a rare one, and something else that goes with it
    return not given.common(a.name.last) and (common.things >= 1 or name.agreeing > 1)


def _of_one_service(a: Profile, b: Profile) -> bool:
    """On one board the fire authority and the fire service, two names of the probation, sit for one service."""
    same_board = a.body is not None and a.body == b.body
    return same_board and a.organisation != b.organisation and bool(a.families & b.families)


def _ranks(profile: Profile) -> set[str]:
    return profile.services - {"learned"}


def _at_once(a: Profile, b: Profile) -> bool:
    """Whether both posts are held at one time, as far as the papers' dates show."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return False
    return a.first <= b.last + _TOGETHER and b.first <= a.last + _TOGETHER
