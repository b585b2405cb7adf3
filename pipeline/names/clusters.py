"""Profiles made into persons: the best evidence first, nothing against proof, ties left open.

Enters: profiles, judged pairs of them, verdicts. Leaves: groups of profiles, and the pairs in doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.names.compare import GivenNames, compare
from pipeline.names.judge import DOUBT, Judgement
from pipeline.names.parse import Parsed
from pipeline.names.profiles import Listing, Profile

__all__ = ["Clusters", "Edge"]

_MARGIN = 0.5  # points by which one candidate must lead another


@dataclass(frozen=True, slots=True)
class Edge:
    """Two profiles, by their number, and what their evidence comes to."""

    left: int
    right: int
    judgement: Judgement


class Clusters:
    """Groups of profiles that grow by merging; each knows what would speak against another merge."""

    def __init__(self, profiles: Sequence[Profile], given: GivenNames) -> None:
        self.profiles = profiles
        self._given = given
        self._parent = list(range(len(profiles)))
        self.members: dict[int, list[int]] = {i: [i] for i in range(len(profiles))}
        self._names: list[set[Parsed]] = [{p.name} for p in profiles]
        self._present: list[dict[Listing, set[object]]] = [
            {listing: {p.name.identity} for listing in p.present} for p in profiles
        ]
        self._enemies: dict[int, set[int]] = defaultdict(set)
        self._clash: dict[tuple[Parsed, Parsed], str] = {}

    def root(self, i: int) -> int:
        """The number by which profile `i`'s group goes."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def part(self, i: int, j: int) -> None:
        """Keep two profiles' groups apart for good."""
        self._enemies[self.root(i)].add(self.root(j))
        self._enemies[self.root(j)].add(self.root(i))

    def join(self, i: int, j: int) -> None:
        """Make one of two profiles' groups."""
        a, b = sorted((self.root(i), self.root(j)))
        if a == b:
            return
        if len(self.members[a]) < len(self.members[b]):
            a, b = b, a
        self._parent[b] = a
        self.members[a].extend(self.members.pop(b))
        self._names[a] |= self._names[b]
        for listing, identities in self._present[b].items():
            self._present[a].setdefault(listing, set()).update(identities)
        for enemy in self._enemies.pop(b, set()):
            self._enemies[enemy].discard(b)
            self._enemies[enemy].add(a)
            self._enemies[a].add(enemy)

    def parted(self, i: int, j: int) -> bool:
        """Whether a verdict or a list keeps the two groups apart."""
        return self.root(j) in self._enemies.get(self.root(i), ())

    def barred(self, i: int, j: int) -> str:
        """What forbids that two profiles' groups be one; empty where nothing does."""
        a, b = self.root(i), self.root(j)
        if self.parted(a, b):
            return "a verdict or a list of who came says that they are different"
        small, large = sorted((self._present[a], self._present[b]), key=len)
        for listing, identities in small.items():
            if listing in large and large[listing] != identities:
                return "both listed as present at one meeting"
        for x in self._names[a]:
            for y in self._names[b]:
                if clash := self._clashing(x, y):
                    return clash
        return ""

    def _clashing(self, x: Parsed, y: Parsed) -> str:
        if x.identity == y.identity and x.sex == y.sex:
            return ""
        key = (x, y)
        if key not in self._clash:
            found = compare(x, y, self._given)
            self._clash[key] = found.against if found.kind == "conflict" else ""
        return self._clash[key]

    def merge(self, edges: Sequence[Edge]) -> list[tuple[Edge, str]]:
        """Merge along the edges that link, best first. Leaves the pairs in doubt, each with why it is open."""
        near: dict[int, list[Edge]] = defaultdict(list)
        links = list[Edge]()
        for edge in edges:
            if edge.judgement.points >= DOUBT:
                near[edge.left].append(edge)
                near[edge.right].append(edge)
            if edge.judgement.link:
                links.append(edge)
        links.sort(key=lambda e: (-e.judgement.points, e.left, e.right))
        waiting = self._along(links, near)
        alone = [e for e in edges if e.judgement.lone and not e.judgement.link]
        alone.sort(key=lambda e: (-e.judgement.points, e.left, e.right))
        for edge in alone:
            if self._lone(edge, near):
                self.join(edge.left, edge.right)
        return [(edge, "another candidate is as good") for edge in waiting]

    def _along(self, links: list[Edge], near: dict[int, list[Edge]]) -> list[Edge]:
        """Merge along the links. Leaves those that a rival holds up."""
        pending, merged = links, True
        while merged:
            merged, waiting = False, list[Edge]()
            for edge in pending:
                if self.root(edge.left) == self.root(edge.right) or self.barred(edge.left, edge.right):
                    continue
                if self._rivalled(edge, near):
                    waiting.append(edge)
                    continue
                self.join(edge.left, edge.right)
                merged = True
            pending = waiting
        return pending

    def _lone(self, edge: Edge, near: dict[int, list[Edge]]) -> bool:
        """Whether neither side has anybody else that it may be."""
        if self.root(edge.left) == self.root(edge.right) or self.barred(edge.left, edge.right):
            return False
        pair = {self.root(edge.left), self.root(edge.right)}
        others = {self.root(i) for one in (edge.left, edge.right) for e in near[one] for i in (e.left, e.right)}
        return all(self.barred(edge.left, i) and self.barred(edge.right, i) for i in others - pair)

    def _rivalled(self, edge: Edge, near: dict[int, list[Edge]]) -> bool:
        """Whether either side has another candidate, as good, that cannot be the same person."""
        for one, other in ((edge.left, edge.right), (edge.right, edge.left)):
            mine, theirs = self.root(one), self.root(other)
            for rival in near[one]:
                if not rival.judgement.link or rival.judgement.points <= edge.judgement.points - _MARGIN:
                    continue
                third = rival.left if rival.right == one else rival.right
                if self.root(third) in (mine, theirs) or self.barred(one, third):
                    continue
                if self.barred(third, other) or not self._may_be_one(third, other, near):
                    return True
        return False

    def _may_be_one(self, i: int, j: int, near: dict[int, list[Edge]]) -> bool:
        """Whether two candidates are themselves thought to be one person, or nearly."""
        for one, root in ((i, self.root(j)), (j, self.root(i))):
            if any(self.root(e.left if e.right == one else e.right) == root for e in near[one]):
                return True
        return False

    def doubtful(self, edges: Iterable[Edge]) -> list[tuple[Edge, str]]:
        """The pairs that nothing forbids and too little supports."""
        found = []
        for edge in edges:
            if edge.judgement.link or edge.judgement.points < DOUBT:
                continue
            if self.root(edge.left) != self.root(edge.right) and not self.barred(edge.left, edge.right):
                found.append((edge, "not enough to go by"))
        return found
