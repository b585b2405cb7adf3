"""Profiles that may have to do with one another, group by group: each group can be settled without the others.

Enters: profiles and verdicts. Leaves: by what each profile is known (a surname and a place, a whole rare name, a
verdict), and the groups of those that are known by one thing, or by surnames that are alike in one place. Whatever
`reconcile` weighs or looks up lies within a group, so that new papers cost the settling of the groups they touch.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.names.compare import GivenNames, deletions, near, near_pairs
from pipeline.names.profiles import Profile
from pipeline.names.verdicts import Verdict, standing

__all__ = ["Groups", "given_name_owners", "groups", "keys", "lasting", "one_family", "parts"]

Key = tuple[str, str]
"""A surname and a place. A surname that begins with a mark is none, and like no other."""


_PASSING = ("pack ", "meeting ", "document ")


@dataclass(frozen=True, slots=True)
class Groups:
    """The group of each mention, and what each group is known by to papers that come later."""

    mentions: tuple[tuple[str, int], ...]
    keys: tuple[tuple[str, str, int], ...]


def keys(profiles: Sequence[Profile], given: GivenNames, verdicts: Iterable[Verdict] = ()) -> list[list[Key]]:
    """What each profile is known by."""
    ruled: dict[str, list[Key]] = defaultdict(list)
    for verdict in standing(verdicts, "person"):
        for name in (verdict.left, verdict.right):
            ruled[name].append(("!", min(verdict.left, verdict.right) + "|" + max(verdict.left, verdict.right)))
    owners = _by_document(profiles)
    return [sorted(set(_keys(profile, given, ruled, owners))) for profile in profiles]


def lasting(key: Key) -> bool:
    """Whether papers of other meetings may have the key too. What is known by one pack, meeting or document hangs
    together with nothing else, and whoever has these papers at hand needs no key to find it: most keys are of these,
    three to a mention."""
    surname, place = key
    return surname != "?" and (surname[:1] in ("!", "=") or not place.startswith(_PASSING))


def _keys(
    profile: Profile, given: GivenNames, ruled: dict[str, list[Key]], owners: dict[str, list[Profile]]
) -> Iterator[Key]:
    for form in profile.forms:
        yield from ruled.get(form, ())
    if not profile.name.surname:
        (document,) = profile.documents
        found = given_name_owners(profile, owners.get(document, ()), given)
        if found and one_family(found):
            yield found[0].name.last, f"document {document}"
        else:
            yield "?", f"{' '.join(profile.name.given)} document {document}"
        return
    for surname in {profile.name.last, *profile.name.surname}:
        for place in _places(profile):
            yield surname, place
    if not profile.weak and len(profile.name.given[0]) > 1 and not given.common(profile.name.last):
        yield f"={profile.name.last}", profile.name.given[0]


def _places(profile: Profile) -> Iterator[str]:
    for kind, place in (
        ("organisation", profile.organisation),
        ("body", profile.body),
        ("authority", profile.authority),
    ):
        if place:
            yield f"{kind} {place}"
    for kind, places in (
        ("pack", profile.packs),
        ("meeting", profile.meetings),
        ("document", profile.documents),
    ):
        for place in sorted(places):
            yield f"{kind} {place}"


def _by_document(profiles: Iterable[Profile]) -> dict[str, list[Profile]]:
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.name.surname and profile.name.full:
            for document in profile.documents:
                found[document].append(profile)
    return found


def given_name_owners(profile: Profile, owners: Sequence[Profile], given: GivenNames) -> list[Profile]:
    """Of a document's people those whose given name it may be. Names of two words ('Ann Marie') must agree."""
    wanted = profile.name.given
    exact = [owner for owner in owners if owner.name.given[: len(wanted)] == wanted]
    if exact:
        return exact
    formal = given.formal(wanted[0])
    return [owner for owner in owners if formal & given.formal(owner.name.given[0])]


def one_family(owners: Sequence[Profile]) -> bool:
    """Whether all have one surname, or a part of one, or it misprinted: two names are two people."""
    first = owners[0].name
    return all(
        {first.last, *first.surname} & {o.name.last, *o.name.surname} or near(first.last, o.name.last) for o in owners
    )


def parts(known: Iterable[Key]) -> list[tuple[str, str]]:
    """Each surname with what is left of it without one letter: alike ones share one of these."""
    surnames = {surname for surname, _ in known if surname[:1] not in ("!", "?", "=", "")}
    return [(surname, part) for surname in sorted(surnames) for part in dict.fromkeys(deletions(surname))]


def groups(profiles: Sequence[Profile], given: GivenNames, verdicts: Iterable[Verdict] = ()) -> Groups:
    """The groups; each goes by a number made of its first mention."""
    known = keys(profiles, given, verdicts)
    parent = list(range(len(profiles)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first: dict[Key, int] = {}
    places: dict[str, set[str]] = defaultdict(set)
    for i, mine in enumerate(known):
        for key in mine:
            parent[root(i)] = root(first.setdefault(key, i))
            if key[0][:1] not in ("!", "?", "="):
                places[key[0]].add(key[1])
    for one, other in near_pairs(places):
        for place in places[one] & places[other]:
            parent[root(first[one, place])] = root(first[other, place])
    least: dict[int, str] = {}
    for i, profile in enumerate(profiles):
        mention = profile.mentions[0].mention_id
        least[root(i)] = min(least.get(root(i), mention), mention)
    numbers = {i: _number(mention) for i, mention in least.items()}
    return Groups(
        mentions=tuple((m.mention_id, numbers[root(i)]) for i, p in enumerate(profiles) for m in p.mentions),
        keys=tuple(sorted({(*key, numbers[root(i)]) for i, mine in enumerate(known) for key in mine if lasting(key)})),
    )


def _number(mention_id: str) -> int:
    return int.from_bytes(hashlib.sha256(mention_id.encode()).digest()[:8], "big") >> 1
