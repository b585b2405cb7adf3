"""Rows that say first where somebody is from: 'Harrow Borough Council | Councillor Ann Lee (Chair)'.

Enters: a row's filled cells and the kind of list it is in. Leaves: the people of its second cell, each with the
organisation in the first; none where the row is no such one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.listing import Listed, plain
from pipeline.extract.listing_lines import line
from pipeline.extract.people import bare, is_named, is_organisation, is_post, looks_like_person, office
from pipeline.extract.scene import Scene, printed_lines
from rules.book import NameRules

__all__ = ["of_place"]

_SEAT = re.compile(r"(?i)(?:independent|co-?opted|lay|observer) members?")
_COUNCILLOR = re.compile(r"(?:Councillor|Cllr|(?:City )?Mayor)\.? [A-Z]")
_PLACE = re.compile(r"[A-Z][\w’-]+(?: (?:[A-Z][\w’-]+|and|of|&|upon|in|the)){0,4}")
_RUN = re.compile(  # 'Councillors A Lee and B Hall', 'A Lee and B Hall'
    r"(?:(?:(?:County|City|Borough|District) )?(?:Councillors|Cllrs|Messrs)\.? )?"
    r"(?P<first>(?:[A-Z]\.? ){1,3}[A-Z][a-z’'-][\w’'-]*)(?= and | & |,| \(|$)"
)
_JOINT = re.compile(r"(?i)\b(?:combined|joint|police and crime|fire)\b")  # bodies of several councils
_SHORT = re.compile(r"(?=.{3,8}$)[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]?[A-Z]?[A-Z]?")  # 'QFT', 'TfQM'
_JOINED = re.compile(r"(?:[,;&]|\b(?:and|of|for))$")


def of_place(block: Block, filled: Sequence[int], kind: str, rule: str, scene: Scene) -> list[Listed]:
    """The people of a row of two cells whose first is an organisation, or the seat of one who is of none."""
    if len(filled) != 2:
        return []
    place, cell = (block.cells[i] for i in filled)
    names = scene.book.names
    seat = bool(_SEAT.fullmatch(place.text)) or is_post(place.text.partition(",")[0], names)
    sent = (is_organisation(place.text, names) or bool(_SHORT.fullmatch(place.text))) and not seat
    member = _COUNCILLOR.match(cell.text) and _PLACE.fullmatch(place.text)
    whole = place.text.replace(",", "")  # 'Chief Executive, Quay Trust' has no post-nominals
    if not (seat or sent or member) or bare(whole, names) != whole:
        return []
    inside = block.inside[filled[1]] if filled[1] < len(block.inside) else ()
    lines = [piece.passage for piece in inside] if len(inside) > 1 else list(_lines(cell, scene))
    if not all(_person(one, scene, seat) for one in lines):
        return []
    held = office(place, names) if seat else None
    role = (held.role or place) if held else EMPTY
    whose = held.organisation if held else place if sent or _JOINT.search(scene.meeting.body or "") else EMPTY
    found = (one for words in lines for one in line(words, kind, rule, scene, under_prefix=True))
    return [replace(one, role=one.role or role, organisation=one.organisation or whose) for one in found]


def _lines(cell: Passage, scene: Scene) -> Iterator[Passage]:
    """The printed lines of a cell, one that goes on joined with the next."""
    last = EMPTY
    for part in printed_lines(cell, scene):
        if last and not _JOINED.search(last.text) and _person(part, scene, False):
            yield last
            last = part
        else:
            last = Passage.join((last, part)) if last else part
    if last:
        yield last


def _person(words: Passage, scene: Scene, holds: bool) -> bool:
    """Whether words begin with somebody whom a title or a known given name tells, or (`holds`) the post beside it."""
    names: NameRules = scene.book.names
    if (run := _RUN.match(words.text)) and looks_like_person(run["first"], names):
        return True
    who = plain(re.split(r" [–-] |,", words.text, maxsplit=1)[0])
    held = holds and " " in bare(who, names) and not is_post(who, names)
    told = is_named(who, scene.book) or bool(_COUNCILLOR.match(who)) or held
    return told and looks_like_person(who, names) and not is_organisation(who, names)
