"""What several people of a run share: the organisation named before, behind or in one bracket for all of them.

Enters: a run's words. Leaves: its people with what they share; none where each stands for himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listing import Listed, listed_as, plain
from pipeline.extract.listing_runs import entries
from pipeline.extract.people import is_post, looks_like_person
from pipeline.extract.scene import Scene
from rules.book import NameRules

__all__ = ["all_of", "by_group", "council_of_both", "employed_by", "posts_of_both", "slashed"]

_EMPLOYER = re.compile(
    r"(?:^|[;,.] (?:and )?)(?P<org>[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.&-]*|and|of|the|for|&)){0,6}"
    r" (?:Council|Authority|Trust|Police|Agency|Partnership|University|Service|Constabulary|Association))"
    r"(?: ?:| ?–| -) (?=[A-Z])"
)
_SLASHED = re.compile(r"(?P<who>[^/(),]{4,40}(?: ?/ ?[^/(),]{4,40})+) (?P<of>\([^()]+\))")
_PLURAL = re.compile(
    r"(?i)(?:(?:joint|deputy|vice|co|assistant|acting)[- ]?)+"
    r"(?:leaders|chair(?:s|men|women|persons)|conveners|mayors|clerks)"
    r"|(?:[a-z/]+ ){0,3}(?:directors|heads|managers|engineers|planners|officers|executives)(?: of [a-z ]{3,40})?"
)
_AND = re.compile(r",? (?:and|&) (?:(?:Cllr|Councillor)\.? )?")
_BOTH = re.compile(r"[^,;()]{5,50} (?:and|&) [^,;()]{5,50}, (?P<org>[A-Z][\w’'&. -]{2,40} (?:CC|PC|TC|BC|DC))\.?")
_EACH = re.compile(r"[^/ ][^/]*[^/ ]")
_ALL_OF = re.compile(  # 'Ann Lee, Bo Hall – all Quay Council.'
    r"[,;]? ?(?:[–—] ?| - ?|\((?=[^()]+\)))(?:all|both)(?: (?:of|from))?(?: the)? "
    r"(?P<org>[A-Z][^,;.():–]{1,60}?)\)?\.?$"
)
_GROUP = re.compile(  # 'Cllrs A, B (Quay);' and the next
    r"(?P<who>(?:Cllrs|Councillors)\.? [A-Z][^();]{2,200}?)[,.]? \((?P<org>[A-Z][^()]{1,40})\)(?:[;.,] ?|$)"
)
_ALL_GROUP = re.compile(  # 'A Lee, B Hall (all Quay Services);' and the next
    r"(?P<who>[A-Z][^();]{3,300}?)[,.]? \((?:all|both)(?: (?:of|from))?(?: the)? (?P<org>[A-Z][^()]{1,60})\)"
    r"(?:[;.,] ?(?:and )?|$)"
)


def all_of(run: Passage) -> tuple[Passage, Passage] | None:
    """The names of 'Ann Lee, Bo Hall – all Quay Council', and whose they all are."""
    match = _ALL_OF.search(run.text)
    return (run.cut(0, match.start()), run.group(match, "org")) if match else None


def by_group(run: Passage, names: NameRules) -> Iterator[tuple[Passage, Passage]]:
    """The groups of 'Rev E; Cllrs A, B (Quay); Cllrs C, D (Slip)' and where each is from, what is in no group apart.
    None where there are fewer than two, or a bracket says what somebody is."""
    found = [m for m in _GROUP.finditer(run.text) if "," in m["who"] and not is_post(m["org"], names)]
    if len(found) < 2:
        found = [m for m in _ALL_GROUP.finditer(run.text) if not is_post(m["org"], names)]
        if not found or (len(found) == 1 and found[0].end() == len(run.text)):
            return  # one for the whole run is told of all of it
    at = 0
    for match in found:
        if before := run.cut(at, match.start()):
            yield before, EMPTY
        yield run.group(match, "who"), run.group(match, "org")
        at = match.end()
    if rest := run.cut(at):
        yield rest, EMPTY


def employed_by(run: Passage, names: NameRules) -> Iterator[tuple[Passage, Passage]]:
    """'Harrow District Council: A Lee, B Hall; Sandle Trust: C Moor': each organisation with its people, where two or
    more are named so."""
    found = list(_EMPLOYER.finditer(run.text))
    if len(found) < 2 or found[0].start() > 0:
        return
    for match, following in zip(found, [*found[1:], None], strict=True):
        people = run.cut(match.end(), following.start() if following else None)
        if not looks_like_person(plain(next(iter(entries(people, names)), people).text), names):
            return
        yield run.group(match, "org"), people


def slashed(
    piece: Passage, kind: str, rule: str, scene: Scene, grouped: bool
) -> Iterator[tuple[Passage, Listed | None]]:
    """An entry's listing, or those of 'Ann Lee/Bo Hall (Quay Council)', who share what stands in brackets."""
    match = _SLASHED.fullmatch(piece.text)
    who = [piece.group(match, "who").group(m) for m in _EACH.finditer(match["who"])] if match else []
    if len(who) > 1 and all(looks_like_person(p.text, scene.book.names) and " " in p.text for p in who):
        of = piece.group(match, "of") if match else EMPTY
        for one in who:
            yield one, listed_as(Passage.join((one, of)), kind, rule, scene)
        return
    yield piece, listed_as(piece, kind, rule, scene, grouped)


def council_of_both(people: list[Listed], words: Passage) -> list[Listed]:
    """The two of 'Ann Lee and Bo Hall, Quayside CC', with the council that both are of."""
    match = _BOTH.fullmatch(words.text)
    if match is None or len(people) != 2 or any(one.role or one.organisation for one in people):
        return people
    return [replace(one, organisation=words.group(match, "org")) for one in people]


def posts_of_both(people: list[Listed], words: str) -> list[Listed]:
    """A line's people, those two of whom 'A Lee and B Hall (Vice-Chairs)' names a post in the plural with it each."""
    found = list(people)
    for n in range(1, len(found)):
        one, other = found[n - 1], found[n]
        held = other.role or other.organisation
        if one.role or one.status != other.status or not _PLURAL.fullmatch(held.text):
            continue
        between = words[words.find(one.name.text) + len(one.name.text) : words.find(other.name.text)]
        if _AND.fullmatch(between):
            away = EMPTY if held is other.organisation else other.organisation
            found[n - 1] = replace(one, role=held)
            found[n] = replace(other, role=held, organisation=away)
            for k in range(n - 1, 0, -1):  # 'A Moor, A Lee and B Hall, Directors of Services'
                first, second = found[k - 1], found[k]
                between = words[words.find(first.name.text) + len(first.name.text) : words.find(second.name.text)]
                if first.role or first.organisation or first.status != one.status or between not in (", ", "; "):
                    break
                found[k - 1] = replace(first, role=held)
    return found
