"""Groups of profiles written out as persons: ids, settled names, printed forms with reasons, posts, doubts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pipeline.ids import fact_id, fold
from pipeline.names.clusters import Clusters, Edge
from pipeline.names.judge import Judgement, score_of
from pipeline.names.profiles import Profile
from pipeline.names.rows import Doubt, People, Person, PersonLink, PersonName, PersonPost
from pipeline.names.short import Short
from pipeline.names.verdicts import Verdict

__all__ = ["Settled", "people_of"]

_NEVER = date.max


@dataclass(slots=True)
class Settled:
    """The groups with everything that led to them."""

    clusters: Clusters
    edges: list[Edge]
    ruled: dict[frozenset[int], Verdict]
    open: list[tuple[Edge, str]] = field(default_factory=list)
    short: list[Short] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Why:
    score: float
    decided_by: str
    reason: str
    against: str


def people_of(settled: Settled) -> People:
    """The rows, in the order of their ids."""
    clusters = settled.clusters
    given_only = {s.profile: s for s in settled.short if not clusters.profiles[s.profile].name.surname}
    groups = _groups(clusters, given_only)
    ids = _ids(groups, clusters)
    of_profile = {i: ids[root] for root, members in groups.items() for i in members}
    for i, short in given_only.items():
        if short.to is not None:
            of_profile[i] = ids[clusters.root(short.to)]
            groups[clusters.root(short.to)].append(i)
    whys = _whys(settled)
    people, names, posts = list[Person](), list[PersonName](), list[PersonPost]()
    for root, members in groups.items():
        profiles = [clusters.profiles[i] for i in members]
        people.append(_person(ids[root], profiles))
        names.extend(_names(ids[root], members, settled, whys))
        posts.extend(_posts(ids[root], profiles))
    links = [
        PersonLink(mention_id=m.mention_id, person_id=person)
        for i, person in of_profile.items()
        for m in clusters.profiles[i].mentions
    ]
    return People(
        people=tuple(sorted(people, key=lambda p: p.person_id)),
        names=tuple(sorted(names, key=lambda n: (n.person_id, n.name))),
        links=tuple(sorted(links, key=lambda k: k.mention_id)),
        posts=tuple(sorted(posts, key=_post_order)),
        doubts=_doubts(settled, of_profile),
    )


def _groups(clusters: Clusters, given_only: dict[int, Short]) -> dict[int, list[int]]:
    """Members of each group; a given name alone makes no person of its own."""
    found = {root: sorted(i for i in m if i not in given_only) for root, m in clusters.members.items()}
    return {root: members for root, members in sorted(found.items()) if members}


def _ids(groups: dict[int, list[int]], clusters: Clusters) -> dict[int, str]:
    """An id from the person's earliest profile: what comes later, or is of others, doesn't change it."""
    seen: Counter[str] = Counter()
    ids: dict[int, str] = {}
    anchors = {root: _anchor([clusters.profiles[i] for i in m]) for root, m in groups.items()}
    for root, anchor in sorted(anchors.items(), key=lambda item: (item[1].first or _NEVER, item[1].key)):
        earliest = min(anchor.mentions, key=lambda m: (m.meeting_date or _NEVER, m.mention_id))
        place = anchor.body or anchor.authority or min(anchor.packs)
        made = fact_id("per", *anchor.name.given, anchor.name.last, place, fold(earliest.organisation))
        ids[root] = fact_id("per", made, seen[made]) if seen[made] else made
        seen[made] += 1
    return ids


def _anchor(profiles: list[Profile]) -> Profile:
    return min(profiles, key=lambda p: (p.weak, p.first or _NEVER, p.key))


def _person(person_id: str, profiles: list[Profile]) -> Person:
    firsts = [p.first for p in profiles if p.first]
    lasts = [p.last for p in profiles if p.last]
    return Person(
        person_id=person_id,
        name=_settled_name(profiles),
        first_seen=min(firsts, default=None),
        last_seen=max(lasts, default=None),
        mentions=sum(len(p.mentions) for p in profiles),
    )


def _settled_name(profiles: list[Profile]) -> str:
    """The fullest form without titles, in the surname's commonest spelling."""
    spelt: Counter[str] = Counter()
    count: Counter[str] = Counter()
    shape: dict[str, tuple[bool, int, int]] = {}
    plain: dict[str, Profile] = {}
    for profile in profiles:
        spelt[profile.name.last] += len(profile.mentions)
        form = profile.name.plain
        count[form] += len(profile.mentions)
        given = profile.name.given
        shape[form] = (bool(given) and len(given[0]) > 1, len(given), sum(map(len, given)))
        plain.setdefault(form, profile)
    usual = max(spelt.items(), key=lambda item: (item[1] if item[0] else 0, item[0]))[0]

    def order(form: str) -> tuple[bool, bool, bool, int, int, int, str]:
        whole, number, letters = shape[form]
        named = bool(plain[form].name.surname)
        return named, whole, plain[form].name.last == usual, number, count[form], letters, form

    return max(shape, key=order)


def _whys(settled: Settled) -> dict[int, _Why]:
    """For each profile the best evidence that it belongs where it is."""
    clusters = settled.clusters
    found: dict[int, _Why] = {}
    best: dict[int, Judgement] = {}
    for edge in settled.edges:
        if (edge.judgement.link or edge.judgement.lone) and clusters.root(edge.left) == clusters.root(edge.right):
            for i in (edge.left, edge.right):
                if i not in best or edge.judgement.points > best[i].points:
                    best[i] = edge.judgement
    for i, judgement in best.items():
        found[i] = _Why(score_of(judgement.points), "score", judgement.reason, judgement.against)
    for short in settled.short:
        if short.to is not None:
            found[short.profile] = _Why(short.score, "rule", short.reason, short.against)
    for pair, verdict in settled.ruled.items():
        if verdict.verdict == "same":
            reason = f"decided by {verdict.by or 'a reader'}: {verdict.reason}".rstrip(": ")
            for i in pair:
                found[i] = _Why(1.0, "review", reason, "")
    return found


def _names(person_id: str, members: list[int], settled: Settled, whys: dict[int, _Why]) -> Iterator[PersonName]:
    """One row for each printed form, with the weakest of the reasons that its profiles have."""
    clusters = settled.clusters
    profiles = [clusters.profiles[i] for i in members]
    main = max(profiles, key=lambda p: (not p.weak, len(p.mentions), p.key))
    by_form: dict[str, list[int]] = defaultdict(list)
    for i in members:
        for form in clusters.profiles[i].forms:
            by_form[form].append(i)
    for form, holders in by_form.items():
        reasons = [
            whys.get(i, _Why(1.0, "rule", "the name that the others are held against", ""))
            if clusters.profiles[i] is not main
            else _Why(1.0, "rule", "the name most often printed", "")
            for i in holders
        ]
        why = min(reasons, key=lambda w: (w.score, w.reason))
        yield PersonName(
            person_id=person_id,
            name=form,
            mentions=sum(clusters.profiles[i].forms[form] for i in holders),
            score=why.score,
            decided_by=why.decided_by,
            reason=why.reason,
            against=why.against,
        )


def _posts(person_id: str, profiles: list[Profile]) -> Iterator[PersonPost]:
    """Each post and organisation that is printed beside the name."""
    held: dict[tuple[str, str], list[tuple[date | None, str | None, str | None, str | None]]] = defaultdict(list)
    for profile in profiles:
        for m in profile.mentions:
            if m.role or m.organisation:
                place = m.organisation_id or fold(m.organisation)
                held[place, fold(m.role)].append((m.meeting_date, m.organisation_id, m.organisation, m.role))
    for rows in held.values():
        days = [day for day, *_ in rows if day]
        _, organisation_id, organisation, role = min(rows, key=lambda r: (r[0] or _NEVER, str(r[1:])))
        yield PersonPost(
            person_id=person_id,
            organisation_id=organisation_id,
            organisation=organisation,
            role=role,
            from_date=min(days, default=None),
            to_date=max(days, default=None),
        )


def _post_order(post: PersonPost) -> tuple[str, date, str, str]:
    return post.person_id, post.from_date or _NEVER, post.organisation or "", post.role or ""


def _doubts(settled: Settled, of_profile: dict[int, str]) -> tuple[Doubt, ...]:
    """One row for each pair of persons left open, the best of its pairs of profiles; reviewed ones are left out."""
    profiles = settled.clusters.profiles
    best: dict[tuple[str, str], Doubt] = {}
    pairs = [(e.left, e.right, e.judgement, why) for e, why in settled.open]
    for short in settled.short:
        if short.to is None:
            weak = Judgement(2.0, False, False, "the same surname in one place", short.against)
            pairs.extend((short.profile, rival, weak, "") for rival in short.rivals)
    reviewed = {pair for pair, verdict in settled.ruled.items()}
    for i, j, judgement, why in pairs:
        left, right = of_profile.get(i), of_profile.get(j)
        if left is None or right is None or left == right or frozenset((i, j)) in reviewed:
            continue
        one, other = (profiles[i], profiles[j]) if left < right else (profiles[j], profiles[i])
        score = score_of(judgement.points)
        doubt = Doubt(
            kind="person",
            left_id=min(left, right),
            right_id=max(left, right),
            left=_form(one),
            left_context=_context(one),
            right=_form(other),
            right_context=_context(other),
            left_mention_id=one.mentions[0].mention_id,
            right_mention_id=other.mentions[0].mention_id,
            score=score,
            reason=judgement.reason,
            against="; ".join(t for t in (judgement.against, why) if t),
            value=round(score * min(len(one.mentions), len(other.mentions)), 3),
        )
        kept = best.get((doubt.left_id, doubt.right_id))
        if kept is None or (doubt.value, doubt.left, doubt.right) > (kept.value, kept.left, kept.right):
            best[doubt.left_id, doubt.right_id] = doubt
    return tuple(sorted(best.values(), key=lambda d: (-d.value, d.left_id, d.right_id)))


def _form(profile: Profile) -> str:
    return max(profile.forms.items(), key=lambda item: (item[1], item[0]))[0]


def _context(profile: Profile) -> str:
    return profile.organisation or profile.body or profile.authority or min(profile.packs)
