"""Words before a dash or a colon, over the names behind them: a place, a party, an organisation or posts.

Enters: such words and what follows. Leaves: whether they stand over those names, so that they are nobody's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.listed import plain
from pipeline.extract.people import bare, begins_given, is_named, is_organisation, is_post, looks_like_person
from pipeline.extract.post_branches import BRANCH
from pipeline.extract.scene import Scene
from rules.book import NameRules

__all__ = ["LABEL", "labels", "lives", "over_people", "over_post", "sender", "sends"]

LABEL = re.compile(r"(?P<label>[A-Z][\w’'& -]{2,40}?) ?(?:[–:]| -) ?(?=[A-Z])")
_CITY = re.compile(r"(?:(?:Royal |London )?Borough|City|County) of [A-Z][\w’'& -]+")
_SERVICE = re.compile(  # no organisation by its last word elsewhere, but so before a colon and a name
    r"NHS(?: [A-Z][\w’'&-]*| and)+|"
    r"[A-Z][\w’'& -]+ (?:Police|Fire (?:and|&) Rescue(?: Service)?|Voluntary (?:Action|Sector)|Ambulance)"
)
_STREET = re.compile(
    r" (?:Close|Road|Street|Court|House|Lane|Avenue|Way|Gardens|Drive|Place|Crescent|Terrace|Walk|Mews|Estate|Square)"
    r"s?$"
)

_POST = re.compile(r"[A-Z][\w’'&/-]*(?: (?:of|and|for|the|to|&|[A-Z][\w’'&/-]*))*")  # and no sentence
_TELLS = re.compile(r"(?i)\b(?:by|minutes?|notes?|taker|from|to|signed|contact|welcomes?|date|time|venue)\b")
_OF_PEOPLE = re.compile(r"[A-Z][a-z]+ (?:Adults|Children|Families|People|Communities)")  # 'Safeguarding Adults'


def lives(place: re.Match[str], run: Passage, scene: Scene) -> bool:
    """Whether words before a dash are where the people behind it live or whom they serve: those begin with known given
    names, and it doesn't."""
    names, given = scene.book.names, scene.book.nicknames
    label, rest = place["label"], run.text[place.end() :]
    if begins_given(label, given) or bare(label, names) != label or is_post(label.title(), names):
        return False
    people = [plain(p.strip(" .")) for p in re.split(r",(?![^(]*\))| and ", rest)]
    if len(people) == 1 and ":" not in place[0]:
        return False
    if len(people) == 1:  # 'Early Years: Ruth Hill', whom somebody stands for
        return begins_given(people[0], given) and looks_like_person(people[0], names)
    if ":" in place[0] and _POST.fullmatch(people[1]) and is_post(people[1], names) and " " in people[0]:
        return begins_given(people[0], given) and looks_like_person(people[0], names)  # '...: Ann Lee, Head of it'
    return (
        len(people) > 1
        and len(people[0].split()) > 1
        and (begins_given(people[0], given) or bool(_STREET.search(label)))
        and all(looks_like_person(p, names) for p in people[:2])
    )


def labels(label: str, rest: str, scene: Scene) -> bool:
    """Whether words before a dash are a place, a party or posts over the names behind it: the first of those has
    a title, or several follow a plural post ('Directors: Ann Lee, Bo Hall')."""
    names = scene.book.names
    if bare(label, names) != label or is_post(label, names):
        return False
    if is_organisation(label, names) and len(label.split()) > 1 and "," in rest:
        return looks_like_person(plain(rest.split(",")[0]), names)  # 'Harrow District Council: Ann Lee, Bo Hall'
    posts = {w.name for w in names.post}
    plural = label.endswith("s") and label.split()[-1][:-1].title() in posts
    return bare(rest.split(",")[0], names) != rest.split(",")[0].strip() or plural


def over_people(block: Block, filled: Sequence[int], scene: Scene) -> bool:
    """Whether the first of a row's cells is a label ('Quay Police:') over whom each of the others names: by a title or
    a known given name."""
    names = scene.book.names
    label, *told = (block.cells[i].text for i in filled)
    post = is_post(label.strip(" :").title(), names) and not re.search(r"s\W*$", label)  # 'Co-optees:' are several
    if not label.endswith(":") or _TELLS.search(label) or bare(label, names) != label or post:
        return False
    firsts = [plain(re.split(r",(?![^(]*\))| and ", one)[0]) for one in told]
    return all(is_named(first, scene.book) and looks_like_person(first, names) for first in firsts)


def over_post(pieces: Sequence[Passage]) -> bool:
    """Whether all that stands behind 'Ann Lee – Support Officer' is what that post is over, and nobody."""
    first, *others = (p.text for p in pieces)
    parts = [BRANCH.fullmatch(text) or _OF_PEOPLE.fullmatch(text) for text in others]
    return bool(others) and bool(re.search(r" [–—-] [A-Z]", first)) and all(parts)


def sender(label: re.Match[str], run: Passage, names: NameRules) -> Passage | None:
    """The council or other organisation before a colon, whose people stand behind it."""
    return run.group(label, "label") if ":" in label[0] and sends(label["label"], names) else None


def sends(own: str, names: NameRules) -> bool:
    """Whether words before a colon are such an organisation."""
    known = is_organisation(own, names) and len(own.split()) > 1
    return known or any(p.fullmatch(own) for p in (_CITY, _SERVICE))
