"""Lists by where people are from: 'West Quay: Ann Lee (Chair), Apologies from Bo Hall', or 'Ann Lee, Talk of Quays'.

Enters: the lines of a list. Leaves: which of them are a place with its people, the listings of one such line; and the
lines, a name and the organisation that the list's habit shows behind its comma set side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import attends
from pipeline.extract.listing import Listed, plain
from pipeline.extract.listing_lines import line
from pipeline.extract.listing_over import sends
from pipeline.extract.listing_runs import entries
from pipeline.extract.people import bare, is_given, is_post, looks_like_person
from pipeline.extract.scene import Scene
from rules.book import RuleBook

__all__ = ["by_place", "employed", "placed_line"]

_FEWEST = 4  # such lines, from which on that is the list's habit
_MOST = 0.7  # the share of lines 'A, B' in which B is plainly no person, from which on none is
_LINE = 90  # characters of a line that is one person
_POINT = 140  # characters of a point of a list that is
_POINTS = frozenset("•·-–*▪●○o")
_FURTHER = re.compile(r",? (?:and|&) |, ")
_BRACKETED = re.compile(r" \([A-Z]{2,6}\)")  # of what a post is for, in short
_PLACE = re.compile(r"(?P<place>[A-Z][\w’', &-]{2,60}?) ?: +(?=\S)")
_NOBODY = re.compile(r"(?i)(?:no|none|nil|vacan\w+|not represented|-+)\b.{0,30}|[-–—]+")
_AWAY = re.compile(r"(?i)(?:^|[,;] ?| (?:and|with) )apolog(?:ies|y) ?(?:were )?(?:received |sent )?(?:from|by|for|:) ")
_WARD = re.compile(r"(?i)\b(?:ward|division|electoral area)\b")


def by_place(blocks: Sequence[Block], book: RuleBook) -> frozenset[int]:
    """The lines that are a place and its people, or the word that nobody came from there: several, one below the
    other, most of them with people."""
    found: set[int] = set()
    run: list[int] = []
    people = 0
    for i, block in enumerate([*blocks, None]):
        told = _told(block, book) if block is not None else None
        if told is not None:
            run.append(i)
            people += told
            continue
        if len(run) >= _FEWEST and people * 2 > len(run):
            found.update(run)
        run, people = [], 0
    return frozenset(found)


def _told(block: Block, book: RuleBook) -> bool | None:
    """Whether a line of a place names people (false: nobody came from there); None where it is no such line."""
    match = None if block.cells or block.marker else _PLACE.match(block.text)
    if match is None or len(block.text) > 200:
        return None
    place, names = match["place"], book.names
    if attends(place + ":", book.attendance) is not None or is_post(place, names) or _titled(place, book):
        return None
    if any(p.search(block.text) for p in book.attendance.prefix):
        return None
    rest = block.passage.cut(match.end())
    if _NOBODY.fullmatch(rest.text):
        return False
    away = _AWAY.match(rest.text)
    first = next(iter(entries(rest.cut(away.end() if away else 0), names)), rest)
    who = plain(first.text)
    return True if looks_like_person(who, names) and len(bare(who, names).split()) > 1 else None


def _titled(place: str, book: RuleBook) -> bool:
    """Whether words begin with a title: a person before the colon."""
    own = place.replace(",", "")  # 'Quay, North Moor & Central' has no post-nominals
    return bare(own, book.names) != own


def employed(blocks: Sequence[Block], book: RuleBook) -> Iterator[Block]:
    """The blocks; where a name, a comma and an organisation are the habit of a list's lines, one whose organisation
    might be a name ('Ann Lee, Talk of Quays') is a row of two cells."""
    parts = [_two(block, book) for block in blocks]
    plainly = [p for p in parts if p is not None and not _maybe_person(p[1].text, book)]
    there = [p for p in parts if p is not None]
    habit = len(plainly) >= _FEWEST and len(plainly) >= _MOST * len(there)
    if not habit and not (plainly and _all_titled(there, book)):
        yield from blocks
        return
    for block, told in zip(blocks, parts, strict=True):
        strange = told is not None and _strange(told[1].text, bool(block.marker), book)
        yield replace(block, cells=told, marker="") if told is not None and strange else block


def _strange(rest: str, point: bool, book: RuleBook) -> bool:
    """Whether what stands behind a name might be taken for people, though nothing tells one: 'Talk of Quays'; in a
    point of a list 'Minister for Piers and Ferry Care', too."""
    parts = _FURTHER.split(_BRACKETED.sub("", rest))
    if len(parts) > 1:
        people = [_maybe_person(part, book) for part in parts]
        told = any(people) and not all(people) if "," in rest else True
        return point and told and not any(_surely(part, book) for part in parts)
    return _maybe_person(rest, book) and not _surely(rest, book)


def _all_titled(told: Sequence[tuple[Passage, Passage]], book: RuleBook) -> bool:
    """Whether each name has a title and nothing behind a comma tells a person: 'Councillor Ann Lee, Hill Vale'."""
    titled = all(_titled(plain(name.text), book) for name, _ in told)
    return len(told) > 1 and titled and not any(_surely(rest.text, book) for _, rest in told)


def _two(block: Block, book: RuleBook) -> tuple[Passage, Passage] | None:
    """A line that is a name, a comma and something further."""
    name, comma, rest = block.text.partition(", ")
    point = block.marker in _POINTS
    several = "," in rest and not point
    if block.cells or (block.marker and not point) or not comma or several or ":" in block.text:
        return None
    if len(block.text) > (_POINT if point else _LINE):
        return None
    who = plain(name)
    if not looks_like_person(who, book.names) or len(bare(who, book.names).split()) < 2 or is_post(who, book.names):
        return None
    return block.passage.cut(0, len(name)), block.passage.cut(len(name) + len(comma))


def _maybe_person(text: str, book: RuleBook) -> bool:
    return looks_like_person(plain(text), book.names) and not is_post(text, book.names)


def _surely(text: str, book: RuleBook) -> bool:
    """Whether a title, an initial or a known given name tells a person."""
    own = bare(plain(text), book.names)
    first = own.split()[0] if own else ""
    return own != plain(text) or len(first.rstrip(".")) < 2 or is_given(first, book.nicknames)


def placed_line(block: Block, kind: str, rule: str, scene: Scene) -> Iterator[Listed]:
    """The people of one line, each of the place before the colon."""
    match = _PLACE.match(block.text)
    if match is None:
        return
    rest = block.passage.cut(match.end())
    if _NOBODY.fullmatch(rest.text):
        return
    away = _AWAY.search(rest.text)
    there, gone = (rest.cut(0, away.start()), rest.cut(away.end())) if away else (rest, rest.cut(len(rest.text)))
    place = block.passage.group(match, "place")
    for words, told in ((there, kind), (gone, "apologies")):
        for one in line(words, told, rule, scene, True) if words else ():
            titled = bare(one.name.text, scene.book.names) != one.name.text
            seated = _WARD.search(place.text) or (titled and not sends(place.text, scene.book.names))
            yield one if seated or one.organisation else replace(one, organisation=_of(place))


def _of(place: Passage) -> Passage:
    return place.cut(0, len(place.text.rstrip(" ,")))
