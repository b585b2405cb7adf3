"""Names cut short: a surname behind a title, a given name alone. Each is somebody where it is printed.

Enters: the persons told from full names, and the short forms. Leaves: which person each short form is; one
candidate or none. A surname is looked up in its document first, then its meeting, its pack, its body and the
body's authority; a given name in its document only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.names.clusters import Clusters
from pipeline.names.compare import GivenNames, near_pairs
from pipeline.names.groups import given_name_owners, one_family
from pipeline.names.profiles import Profile

__all__ = ["Short", "short_names"]

_LEVELS = ("document", "meeting", "pack", "body", "authority")
_WORDS = {
    "document": "the only one of that name in the document",
    "meeting": "the only one of that name at the meeting",
    "pack": "the only one of that name in the pack",
    "body": "the only one of that name in the body's papers",
    "authority": "the only one of that name in the authority's papers",
}
_SCORES = {"document": 0.97, "meeting": 0.96, "pack": 0.94, "body": 0.9, "authority": 0.8}

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Short:
    """A short form settled, or left between several. `rivals`: profiles of the candidates."""

    profile: int
    to: int | None
    score: float
    reason: str
    against: str
    rivals: tuple[int, ...] = ()


class _Index:
    """Which groups have a surname, where."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._by: dict[tuple[str, Place], list[int]] = defaultdict(list)
        self._near: dict[str, set[str]] = defaultdict(set)
        for one, other in near_pairs({p.name.last for p in clusters.profiles if p.name.last}):
            self._near[one].add(other)
            self._near[other].add(one)
        for i, profile in enumerate(clusters.profiles):
            if not profile.weak:
                for place in _places(profile):
                    for part in {profile.name.last, *profile.name.surname}:
                        self._by[part, place].append(i)

    def exact(self, surname: str, place: Place) -> set[int]:
        return {self._clusters.root(i) for i in self._by.get((surname, place), ())}

    def alike(self, surname: str, place: Place) -> set[int]:
        return {root for other in self._near.get(surname, ()) for root in self.exact(other, place)}


def short_names(clusters: Clusters, given: GivenNames) -> Iterator[Short]:
    """Every short form, surnames before given names; what is settled is joined as it goes."""
    profiles = clusters.profiles
    index = _Index(clusters)
    surnames = [i for i, p in enumerate(profiles) if p.weak and p.name.surname]
    lost: list[tuple[int, Short]] = []
    for i in surnames:
        found = _surname(i, clusters, index)
        if found.to is not None:
            clusters.join(i, found.to)
            yield found
        else:
            lost.append((i, found))
    yield from _among_themselves(lost, clusters)
    owners = _owners(profiles)
    for i, profile in enumerate(profiles):
        if profile.weak and not profile.name.surname:
            yield _given_name(i, profile, clusters, owners, given)


def _surname(i: int, clusters: Clusters, index: _Index) -> Short:
    profile = clusters.profiles[i]
    places = _places(profile)
    for how in (index.exact, index.alike):
        for level, place in places:
            if how == index.alike and level == "document" and len(places) > 1:
                continue
            found = {r for r in how(profile.name.last, (level, place)) if not clusters.barred(i, r)}
            found = _told_apart(profile, found, clusters)
            if len(found) == 1:
                to = found.pop()
                against = "" if how == index.exact else "surname misprinted"
                score = _SCORES[level] - (0.1 if against else 0)
                return Short(i, to, round(score, 3), _WORDS[level], against)
            if found:
                rivals = tuple(sorted(min(clusters.members[r]) for r in found))
                return Short(i, None, 0.5, "", f"{len(found)} of that name", rivals)
    return Short(i, None, 0.0, "", "")


def _told_apart(profile: Profile, found: set[int], clusters: Clusters) -> set[int]:
    """Of several candidates those that share the organisation or the title's service, where some do."""
    if len(found) < 2:
        return found
    if profile.organisation:
        same = {r for r in found if any(p.organisation == profile.organisation for p in _group(r, clusters))}
        found = same or found
    ranks = profile.services - {"learned"}
    if len(found) > 1 and ranks:
        same = {r for r in found if any(ranks & p.services for p in _group(r, clusters))}
        found = same or found
    if len(found) > 1 and profile.sex:
        found = {r for r in found if any(p.sex == profile.sex for p in _group(r, clusters))} or found
    return found


def _group(root: int, clusters: Clusters) -> list[Profile]:
    return [clusters.profiles[i] for i in clusters.members[root]]


def _among_themselves(lost: Sequence[tuple[int, Short]], clusters: Clusters) -> Iterator[Short]:
    """Surnames that nobody's full name explains: one person in one body, whatever the document."""
    seen: dict[tuple[str, str, Place], int] = {}
    titles: dict[tuple[str, Place], set[str]] = defaultdict(set)
    for i, _ in lost:
        profile = clusters.profiles[i]
        titles[profile.name.last, _home(profile)].add(profile.sex or "")
    for i, short in lost:
        profile = clusters.profiles[i]
        home = _home(profile)
        sexes = titles[profile.name.last, home] - {""}
        sex = profile.sex or (next(iter(sexes)) if len(sexes) == 1 else "")
        to = seen.setdefault((profile.name.last, sex, home), i)
        if to != i and not short.rivals and not clusters.barred(i, to):
            clusters.join(i, to)
            yield Short(i, to, 0.85, "the same surname in the same body's papers", "")
        else:
            yield short


def _home(profile: Profile) -> Place:
    return _places(profile)[-1] if not profile.body else ("body", profile.body)


def _owners(profiles: Sequence[Profile]) -> dict[str, list[int]]:
    owners: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        if profile.name.surname and profile.name.full:
            for document in profile.documents:
                owners[document].append(i)
    return owners


def _given_name(i: int, profile: Profile, clusters: Clusters, owners: dict[str, list[int]], given: GivenNames) -> Short:
    """The one person of the document whose given name it is."""
    profiles = clusters.profiles
    (document,) = profile.documents
    those = {profiles[j].key: j for j in owners.get(document, ())}
    candidates = given_name_owners(profile, [profiles[j] for j in those.values()], given)
    found = Counter(clusters.root(those[owner.key]) for owner in candidates)
    if len(found) == 1 and not one_family(candidates):
        return Short(i, None, 0.0, "", "several of that given name")
    if len(found) == 1:
        to = min(found)
        return Short(i, to, 0.9, "the only one of that given name in the document", "given name alone")
    rivals = tuple(sorted(min(clusters.members[r]) for r in found))
    return Short(i, None, 0.0, "", f"{len(found)} of that given name" if found else "", rivals)


def _places(profile: Profile) -> list[Place]:
    """Where the profile is at home, nearest first."""
    named = {
        "document": sorted(profile.documents),
        "meeting": sorted(profile.meetings),
        "pack": sorted(profile.packs),
        "body": [profile.body] if profile.body else [],
        "authority": [profile.authority] if profile.authority else [],
    }
    return [(level, place) for level in _LEVELS for place in named[level]]
