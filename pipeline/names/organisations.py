"""Printed names of organisations made into organisations.

Enters: the mentions of organisations' names in one authority's papers (or one body's, one pack's, where nobody
knows whose they are), the acronyms that packs explain, the rules, the verdicts. What other papers are known
changes nothing, so that a warehouse of one county and one of the country say the same.
Leaves: organisations, the printed forms of each with score and reason, successions, pairs left open.

Names of one kind and one place are one, however they are shortened. A place alone stands for the one council
of that place in the same papers; letters alone for what their pack says, else for the one name that has
those letters; a kind alone for the one body of that kind in the same papers. One candidate or none. That one
body came after another is a relation between two, which only a verdict states.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.ids import fact_id
from pipeline.names.compare import deletions, near
from pipeline.names.rows import (
    Doubt,
    Organisation,
    OrganisationAcronym,
    OrganisationMention,
    OrganisationName,
    Organisations,
    Succession,
)
from pipeline.names.titles import OrganisationParser, OrganisationTitle
from pipeline.names.verdicts import Verdict, standing
from rules.book import RuleBook

__all__ = ["reconcile"]

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a name is printed: what tells bodies of one short name apart."""

    pack: str
    body: str | None
    authority: str | None


@dataclass(frozen=True, slots=True)
class _Link:
    key: Key
    score: float
    decided_by: str
    reason: str
    against: str = ""
    rivals: tuple[Key, ...] = ()


@dataclass(slots=True)
class _Named:
    """The organisations known by a whole name, and where each is named."""

    forms: dict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    packs: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    homes: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_place: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    by_kind: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    by_letters: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    family: dict[Key, str] = field(default_factory=dict)

    def add(self, title: OrganisationTitle, home: _Home, count: int) -> None:
        key = title.key
        self.forms[key][title.printed] += count
        self.packs[key].add(home.pack)
        self.homes[key] |= {h for h in (home.pack, home.body, home.authority) if h}
        self.family[key] = title.family or ""
        self.by_place[title.of].add(key)
        if title.kind:
            self.by_kind[title.kind].add(key)
        for letters in title.letters:
            self.by_letters[letters].add(key)


def reconcile(
    mentions: Iterable[OrganisationMention],
    acronyms: Iterable[OrganisationAcronym],
    book: RuleBook,
    verdicts: Sequence[Verdict] = (),
) -> Organisations:
    """Which organisation each printed name is, pack by pack."""
    rules = book.organisations
    parser = OrganisationParser(rules)
    counted: Counter[tuple[str, _Home]] = Counter()
    for m in mentions:
        if m.name.strip():
            counted[m.name, _Home(m.pack_id, m.body_id, m.authority)] += m.mentions
    rows = sorted(counted.items(), key=lambda item: (item[0][0], repr(item[0][1])))
    meanings = {(a.acronym.replace(".", "").casefold(), a.pack_id): a.meaning for a in acronyms}
    named = _Named()
    for (name, home), count in rows:
        title = parser.parse(name)
        if title.of and title.kind:
            named.add(title, home, count)
    links: dict[tuple[str, _Home], _Link] = {}
    for (name, home), _ in rows:
        links[name, home] = _link(parser.parse(name), home, named, meanings, parser, frozenset(rules.of_place))
    ruled = standing(verdicts, "organisation")
    return _written(rows, links, _joined(named, ruled, parser), named, parser, ruled)


def _link(
    title: OrganisationTitle,
    home: _Home,
    named: _Named,
    meanings: dict[tuple[str, str], str],
    parser: OrganisationParser,
    of_place: frozenset[str],
) -> _Link:
    """The organisation that a name means where it is printed."""
    if title.of and title.kind:
        return _Link(title.key, 1.0, "rule", "the same kind of body of the same place")
    if title.acronym and not title.kind:
        meaning = meanings.get((title.acronym, home.pack))
        if meaning is not None:
            meant = parser.parse(meaning)
            return _Link(meant.key, 0.98, "rule", f"the pack says that it means {meaning}")
        found = named.by_letters.get(title.acronym, set())
        return _one(title, found, home, named, 0.9, "the letters of its words")
    if title.kind:
        found = named.by_kind.get(title.kind, set())
        return _one(title, found, home, named, 0.85, "the only body of its kind in the same papers", near_by=True)
    found = {k for k in named.by_place.get(title.of, set()) if named.family[k] in of_place}
    return _one(title, found, home, named, 0.92, "the place's council", near_by=True)


def _one(
    title: OrganisationTitle,
    found: Iterable[Key],
    home: _Home,
    named: _Named,
    score: float,
    reason: str,
    near_by: bool = False,
) -> _Link:
    """The one candidate, those of the same pack, body or authority before all others; else the name itself."""
    candidates = sorted(found)
    for place in (home.pack, home.body, home.authority):
        here = [key for key in candidates if place and place in named.homes[key]]
        if len(here) == 1:
            return _Link(here[0], score, "rule", reason)
        if here:
            return _Link(title.key, 1.0, "rule", "", f"{len(here)} bodies fit", tuple(here))
    if len(candidates) == 1 and not near_by:
        return _Link(candidates[0], round(score - 0.1, 3), "rule", f"{reason}; in other papers")
    return _Link(title.key, 1.0, "rule", "its own name", "", tuple(candidates) if near_by else ())


def _joined(named: _Named, verdicts: Sequence[Verdict], parser: OrganisationParser) -> dict[Key, tuple[Key, str, str]]:
    """Keys that are one organisation: misprints in the same papers, and what people have decided."""
    parent: dict[Key, tuple[Key, str, str]] = {}

    def root(key: Key) -> Key:
        while key in parent:
            key = parent[key][0]
        return key

    barred: set[frozenset[Key]] = set()
    for verdict in verdicts:
        pair = frozenset((parser.parse(verdict.left).key, parser.parse(verdict.right).key))
        if verdict.verdict in ("different", "succeeded"):
            barred.add(pair)
    for verdict in verdicts:
        one, other = root(parser.parse(verdict.left).key), root(parser.parse(verdict.right).key)
        if verdict.verdict == "same" and one != other:
            low, high = sorted((one, other))
            parent[high] = (low, "review", f"decided by {verdict.by or 'a reader'}: {verdict.reason}".rstrip(": "))
    left: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(named.forms):
        for rest in deletions(key[0].replace(" ", "")):
            left[rest].append(key)
    for alike in left.values():
        for i, one in enumerate(alike):
            for other in alike[i + 1 :]:
                if _misprint(one, other, named) and frozenset((one, other)) not in barred:
                    a, b = root(one), root(other)
                    if a != b:
                        few, many = sorted((a, b), key=lambda k: (named.forms[k].total(), k))
                        parent[few] = (many, "score", "a letter misprinted, in the same papers")
    return parent


def _misprint(one: Key, other: Key, named: _Named) -> bool:
    a, b = one[0].replace(" ", ""), other[0].replace(" ", "")
    return (
        one[1] == other[1]
        and a != b
        and min(len(a), len(b)) >= 6
        and near(a, b)
        and bool(named.homes[one] & named.homes[other])
    )


def _written(
    rows: Sequence[tuple[tuple[str, _Home], int]],
    links: dict[tuple[str, _Home], _Link],
    joined: dict[Key, tuple[Key, str, str]],
    named: _Named,
    parser: OrganisationParser,
    verdicts: Sequence[Verdict],
) -> Organisations:
    def root(key: Key) -> tuple[Key, tuple[str, str] | None]:
        why = None
        while key in joined:
            key, *told = joined[key]
            why = why or (told[0], told[1])
        return key, why

    spelt: dict[Key, Counter[str]] = defaultdict(Counter)
    kinds: dict[Key, str | None] = {}
    names: dict[tuple[Key, str, str], OrganisationName] = {}
    doubts: dict[tuple[str, str], Doubt] = {}
    for (name, home), count in rows:
        link = links[name, home]
        key, why = root(link.key)
        spelt[key][name] += count
        kinds[key] = key[1] or None
        before = names.get((key, name, home.pack))
        names[key, name, home.pack] = OrganisationName(
            organisation_id=_id(key),
            name=name,
            pack_id=home.pack,
            mentions=count + (before.mentions if before else 0),
            score=0.9 if why and why[0] == "score" else link.score,
            decided_by=why[0] if why else link.decided_by,
            reason="; ".join(t for t in (link.reason, why[1] if why else "") if t),
            against=link.against,
            kind=kinds[key],
            fullness=_fullness(name, parser),
        )
        for rival in link.rivals:
            _doubt(doubts, name, home, link, _id(key), _id(root(rival)[0]), named.forms[rival], count)
    organisations = [
        Organisation(organisation_id=_id(key), name=_fullest(forms, parser), kind=kinds[key])
        for key, forms in spelt.items()
    ]
    return Organisations(
        organisations=tuple(sorted(organisations, key=lambda o: o.organisation_id)),
        names=tuple(sorted(names.values(), key=lambda n: (n.organisation_id, n.name, n.pack_id))),
        successions=tuple(
            Succession(
                earlier_id=_id(root(parser.parse(v.left).key)[0]),
                later_id=_id(root(parser.parse(v.right).key)[0]),
                on=v.on,
                reason=v.reason,
            )
            for v in verdicts
            if v.verdict == "succeeded"
        ),
        doubts=tuple(sorted(doubts.values(), key=lambda d: (-d.value, d.left_id, d.right_id))),
    )


def _id(key: Key) -> str:
    return fact_id("org", *key)


def _fullest(forms: Counter[str], parser: OrganisationParser) -> str:
    """The form with kind and place written out that is printed most; the longest of equals."""

    return max(forms, key=lambda name: (_fullness(name, parser), forms[name], len(name), name))


def _fullness(name: str, parser: OrganisationParser) -> int:
    title = parser.parse(name)
    plain = parser.expanded(name) == " ".join(name.replace("&", "and").casefold().replace("'", "").split())
    return 2 * bool(title.kind and title.of) + plain


def _doubt(
    doubts: dict[tuple[str, str], Doubt],
    name: str,
    home: _Home,
    link: _Link,
    left: str,
    right: str,
    forms: Counter[str],
    count: int,
) -> None:
    if left == right or (left, right) in doubts:
        return
    score = round(0.5 / len(link.rivals), 3)
    doubts[left, right] = Doubt(
        kind="organisation",
        left_id=left,
        right_id=right,
        left=name,
        left_context=home.pack,
        right=max(forms.items(), key=lambda item: (item[1], item[0]))[0] if forms else "",
        right_context="",
        left_mention_id="",
        right_mention_id="",
        score=score,
        reason="a short name that may be this body's",
        against=link.against,
        value=round(score * count, 3),
    )
