"""Mentions of people made into persons.

Enters: every mention in the warehouse, the rules
and the verdicts. Leaves: persons, their printed names with score and reason, who each mention is, posts,
and the pairs left open. The result depends on the rows alone, in whatever order they come, and a person's id
on the earliest paper that names them: packs that name other people change nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from pipeline.names.clusters import Clusters, Edge
from pipeline.names.compare import GivenNames, near_pairs
from pipeline.names.judge import judge
from pipeline.names.parse import parser_of
from pipeline.names.persons import Settled, people_of
from pipeline.names.profiles import Profile, gather
from pipeline.names.rows import People, PersonMention
from pipeline.names.short import short_names
from pipeline.names.titles import OrganisationParser
from pipeline.names.verdicts import Verdict, standing
from rules.book import RuleBook

__all__ = ["given_names", "profiles_of", "reconcile", "reconcile_profiles"]

Context = tuple[str, str]


def reconcile(mentions: Iterable[PersonMention], book: RuleBook, verdicts: Sequence[Verdict] = ()) -> People:
    """Who is who among the mentions."""
    return reconcile_profiles(profiles_of(mentions, book), book, verdicts)


def reconcile_profiles(profiles: Sequence[Profile], book: RuleBook, verdicts: Sequence[Verdict] = ()) -> People:
    """As `reconcile`, of mentions that are gathered already."""
    given = given_names(book)
    clusters = Clusters(profiles, given)
    ruled = _rule(standing(verdicts, "person"), clusters)
    edges = list[Edge]()
    for i, j in _pairs(profiles, given):
        judgement = judge(profiles[i], profiles[j], given)
        if not judgement.never:
            edges.append(Edge(i, j, judgement))
        elif judgement.apart and clusters.root(i) != clusters.root(j):  # a third spelling mustn't bring them together
            clusters.part(i, j)
    settled = Settled(clusters, edges, ruled)
    settled.open.extend(clusters.merge(edges))
    settled.open.extend(clusters.doubtful(edges))
    settled.short.extend(short_names(clusters, given))
    return people_of(settled)


def given_names(book: RuleBook) -> GivenNames:
    """What the rules know of given names."""
    return GivenNames(book.nicknames)


def profiles_of(mentions: Iterable[PersonMention], book: RuleBook) -> list[Profile]:
    """The mentions gathered by the rules."""
    return gather(mentions, parser_of(book.names), OrganisationParser(book.organisations))


def _rule(verdicts: Sequence[Verdict], clusters: Clusters) -> dict[frozenset[int], Verdict]:
    """What people have decided, done first: 'same' joins whatever speaks against it, 'different' parts."""
    ruled: dict[frozenset[int], Verdict] = {}
    by_name: dict[str, list[int]] = defaultdict(list)
    if verdicts:
        for i, profile in enumerate(clusters.profiles):
            for form in profile.forms:
                by_name[form].append(i)
    for wanted in ("different", "same", "unsure"):
        for verdict in verdicts:
            if verdict.verdict != wanted:
                continue
            left = _meant(verdict.left, verdict.left_context, by_name, clusters.profiles)
            right = _meant(verdict.right, verdict.right_context, by_name, clusters.profiles)
            for i in left:
                for j in right:
                    if i != j:
                        ruled[frozenset((i, j))] = verdict
                        if wanted == "different":
                            clusters.part(i, j)
                        elif wanted == "same" and not clusters.parted(i, j):
                            clusters.join(i, j)
    return ruled


def _meant(name: str, context: str, by_name: dict[str, list[int]], profiles: Sequence[Profile]) -> list[int]:
    """The profiles that a verdict means by a printed name and a context."""
    return [i for i in by_name.get(name, ()) if not context or context in _contexts_of(profiles[i])]


def _contexts_of(profile: Profile) -> set[str]:
    printed = {m.organisation for m in profile.mentions if m.organisation}
    ids = {profile.organisation or "", profile.body or "", profile.authority or "", *profile.packs}
    return printed | ids | profile.documents


def _pairs(profiles: Sequence[Profile], given: GivenNames) -> list[tuple[int, int]]:
    """The pairs worth weighing: one surname (or nearly) and a place in common, or one whole name.

    Each place holds few bearers of a surname, however many packs there are: so the pairs grow with the
    mentions, not with their square.
    """
    found: set[tuple[int, int]] = set()
    by_place: dict[tuple[str, Context], list[int]] = defaultdict(list)
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    surnames: dict[str, set[Context]] = defaultdict(set)
    for i, profile in enumerate(profiles):
        if profile.weak:
            continue
        for surname in {profile.name.last, *profile.name.surname}:
            for context in _contexts(profile):
                by_place[surname, context].append(i)
                surnames[surname].add(context)
        if len(profile.name.given[0]) > 1 and not given.common(profile.name.last):
            by_name[profile.name.last, profile.name.given[0]].append(i)
    for together in (*by_place.values(), *by_name.values()):
        found.update(combinations(together, 2))
    for one, other in near_pairs(surnames):
        for context in surnames[one] & surnames[other]:
            for i in by_place[one, context]:
                found.update((min(i, j), max(i, j)) for j in by_place[other, context] if i != j)
    return sorted(found)


def _contexts(profile: Profile) -> Iterator[Context]:
    if profile.organisation:
        yield "organisation", profile.organisation
    if profile.body:
        yield "body", profile.body
    if profile.authority:
        yield "authority", profile.authority
    for pack in sorted(profile.packs):
        yield "pack", pack
