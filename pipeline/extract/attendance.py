"""Who was there, from lists: tables, lines and runs of names under their headings.

Enters: the front of the minutes (and whatever a heading of attendance stands over). Leaves: one listing
for each name printed. Prose ('Apologies were received from ...') is read in apologies.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import (
    column_of,
    first_sentence,
    heading_of,
    label_of,
    labelled,
    labels_in,
    presides,
    rejoined,
    starred,
)
from pipeline.extract.listing import Listed, entries, listed_as, plain, ranked
from pipeline.extract.listing_cells import cell_of, everybody
from pipeline.extract.listing_lines import line
from pipeline.extract.listing_shapes import abreast, instead, paired, row, ticked, unbroken, with_posts
from pipeline.extract.people import is_post, looks_like_person, same_surname
from pipeline.extract.scene import Scene, Trouble
from pipeline.records import Attendance

__all__ = ["Listed", "listings", "records"]

_LISTED = ("member", "officer", "other", "apologies")
_FOR_WHOM = re.compile(  # who came instead
    r",? (?:for|in place of) whom\b|,? who (?:was|is) (?:being )?(?:substituted|represented|replaced) by\b"
    r"|\s+[-–—(]+\s*(?:[A-Z][\w.’'-]*\s){1,6}(?:substitut|deputis)\w+\)?\.?$"
)
_AGAIN = re.compile(r"(?i)present|attend")
_PROSE = re.compile(r"(?<=[a-z]{3})\. [A-Z][a-z]+ [a-z]{3,} [a-z]+ ")
_ONE = re.compile(r"(?i)\b(?:clerk|secretary|minute[- ]taker|chair(?:man|woman|person)?|treasurer)$")
_POINTS = frozenset({":", ";", "-", "–", ":-"})
_WHEN = re.compile(r"(?i)(?:whole|part) of (?:the )?meeting|(?:for )?(?:agenda )?items? \d[\d, &and-]*")
_PROSE_CELL = 160  # characters, from which on a cell is no entry of a list
_TOLD = re.compile(
    r"(?:(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b)[^.;:]{3,120}? (?:were|was|would|will) "
    r"(?:delayed|late\b|be late|be delayed|be joining|joining|expected)"
)
_AT_ONCE = 12  # characters before which a sentence says that it tells of apologies
_UNREAD = 3  # lines that are nobody's, after which a list is over


@dataclass(slots=True)
class _List:
    """Where in a list of names the reading is."""

    kind: str | None = None
    rule: str = ""
    columns: tuple[str | None, ...] = ()
    sides: dict[int, tuple[str | None, str]] = field(default_factory=dict)
    table: int | None = None
    each: int | None = None  # the table whose every cell is a person, with post below the name
    unread: int = 0
    seen: set[str] = field(default_factory=set)
    abreast: bool = False  # the row is names side by side
    post: Passage = EMPTY  # a heading that names one post: 'Clerk:' over its holder

    def open(self, kind: str, rule: str) -> None:
        """A heading: what follows is of its kind, in one column."""
        self.post = EMPTY
        kind = "member" if kind == "chair" else kind
        self.kind, self.rule, self.columns, self.unread = kind if kind in _LISTED else None, rule, (), 0
        self.sides = {}
        self.seen.add(kind)


def listings(
    blocks: Sequence[Block], scene: Scene, under: tuple[str, str] | None = None, quiet: bool = False
) -> Iterator[Listed]:
    """Every name under a heading of attendance, in order. `under`: the heading that the blocks stand under;
    `quiet`: what is no name there is told elsewhere."""
    state = _List()
    if under is not None:
        state.open(*under)
        state.seen.add("under")
    found: list[Listed] = []
    blocks, there = starred(blocks, scene.book.attendance)
    found.extend(one for words, rule in there if (one := listed_as(words, "member", rule, scene)) is not None)
    if there:
        state.seen.add("member")
    lines = list(unbroken(list(rejoined(blocks, scene.book.attendance))))
    beside = paired(lines, scene.book.names)
    for i, block in enumerate(lines):
        state.abreast = i in beside
        found.extend(_block(block, state, scene, quiet))
    found = list(_chairs_once(found, scene))
    alone = "member" not in state.seen and _hold_members(found)
    for one in found:
        yield replace(one, capacity="member") if alone and one.capacity == "other" else one


def _hold_members(found: Sequence[Listed]) -> bool:
    """Whether a list called 'In attendance' is the members' own: the chair or councillors stand in it."""
    there = [one for one in found if one.capacity == "other"]
    titled = sum(bool(re.match(r"(?:Cllr|Councillor|Cyng)", one.name.text)) for one in there)
    return any(one.is_chair for one in there) or titled * 2 > len(there)


def _block(block: Block, state: _List, scene: Scene, quiet: bool) -> Iterator[Listed]:
    rules = scene.book.attendance
    heading = heading_of(block, rules)
    among = state.kind == "apologies" and {"member", "under"} & state.seen and not _AGAIN.search(block.text)
    if heading is not None and heading[0] in ("member", "officer") and among:
        return  # 'Appointed Members:' among the apologies
    if heading is not None and not _in_side(block, state):
        state.open(*heading)
        title = block.passage.cut(0, len(block.text.rstrip(" :-–")))
        if (
            heading[0] in ("officer", "chair")
            and is_post(title.text.title(), scene.book.names)
            and _ONE.search(title.text)
        ):
            state.post = title
        return
    if block.cells:
        yield from _cells(block, state, scene)
        return
    if state.sides and state.table is not None:
        state.kind, state.sides = None, {}  # below a ruled table of lists side by side
    yield from _text(block, block.passage, state, scene, quiet)


def _text(block: Block, words: Passage, state: _List, scene: Scene, quiet: bool) -> Iterator[Listed]:
    """A line or a paragraph: several lists may follow one another in it, each behind its label."""
    said = scene.book.attendance
    told = (*said.apologies, *said.substitute, *said.chair_line)
    behind = _FOR_WHOM.search(words.text) if state.kind == "apologies" else None
    if behind is not None:
        words = words.cut(0, behind.start())  # 'Cllr Moor, for whom Cllr Hall was substitute;'
    elif quiet and any(p.search(words.text) for p in told):
        return  # prose
    elif state.kind == "apologies" and _TOLD.match(words.text):
        return  # 'Councillors A and B were delayed but would come'
    elif any((m := p.search(words.text)) and m.start() < _AT_ONCE for p in said.apologies):
        return  # 'Apologies were received from ...', under those present
    opened = state.kind or ("also" in words.text and state.seen)
    there = next((m for p in said.there if opened and (m := p.search(words.text))), None)
    if there is not None:
        names = words.group(there, "names")
        names = names.cut(0, len(names.text.rstrip(" ,")))
        several = sum(looks_like_person(plain(p.text), scene.book.names) for p in entries(names, scene.book.names)) > 1
        yield from line(names, "other", said.there[0].name, scene, several)
        return
    late = state.seen and any(p.search(words.text) for p in said.chair_line)
    if late and not quiet and (chair := listed_as(words, "member", said.chair_line[0].name, scene)) is not None:
        yield replace(chair, is_chair=True, chair_by_line=True)  # 'Dr Lee in the Chair', under those listed
        return
    for part, pattern in labelled(words, scene.book.attendance):
        if pattern is not None:
            if pattern.kind == "chair":
                first, *others = entries(first_sentence(part), scene.book.names)
                several = any(listed_as(p, "member", pattern.name, scene) is not None for p in others[:1])
                one = listed_as(first if several else first_sentence(part), "member", pattern.name, scene)
                if one is not None:
                    yield replace(one, is_chair=True, chair_by_line=True)
                if several:  # 'In the Chair A Lee, B Hall and C Moor (clerk)'
                    state.open("member", pattern.name)
                    for other in others:
                        yield from line(other, "member", pattern.name, scene, True)
                continue
            if pattern.kind != "run":
                state.open(pattern.kind, pattern.name)
            elif state.kind is None and not state.seen:
                state.open("member", pattern.name)
        if state.kind is None:
            continue
        if pattern is None and _PROSE.search(part.text):
            state.kind = None  # 'Ann Lee, Quay Street. Members stood in silence'
            continue
        part = part if pattern is None and state.kind != "apologies" else first_sentence(part)
        people = list(line(part, state.kind, state.rule, scene, pattern is not None))
        if people:
            state.unread = 0
            if len(people) == 1 and state.post and not people[0].role:
                chairs = bool(re.match(r"(?i)chair|presid", state.post.text))
                people = [replace(people[0], role=state.post, is_chair=chairs or people[0].is_chair)]
            state.post = EMPTY
            yield from people
        elif pattern is None:
            _nobody(block, part, state, scene, quiet)


def _nobody(block: Block, words: Passage, state: _List, scene: Scene, quiet: bool) -> None:
    """A line of a list that names nobody: prose and headings end it, a stray word is told."""
    state.unread += 1
    if len(words.text) > 160 or state.unread >= _UNREAD:
        state.kind = None
    elif block.style.emphatic and not block.text.endswith(":"):
        state.unread += 1  # a party's or ward's name, or the first heading of the business
    if len(words.text) < 80 and not quiet and not words.text.endswith(":"):
        message = f"under the attendance, not read as a name: {words.text!r}"
        scene.troubles.append(Trouble("attendance_unread", "info", words.first_page, message))


def _in_side(block: Block, state: _List) -> bool:
    return bool(state.sides) and len(block.cells) > 1 and block.table == state.table


def _cells(block: Block, state: _List, scene: Scene) -> Iterator[Listed]:
    rules = scene.book.attendance
    heads = {i: h for i, c in enumerate(block.cells) if c and (h := label_of(c, rules)) is not None}
    if {"there", "away"} <= set(state.columns) and block.table is not None and block.table == state.table:
        yield from _marked(block, heads, state, scene)  # what a row's own label says opens no other columns
        return
    filled = [i for i, c in enumerate(block.cells) if c and c.text not in _POINTS]
    if state.kind is not None and len(filled) == 2 and _WHEN.fullmatch(block.cells[filled[0]].text):
        yield from line(block.cells[filled[1]], state.kind, state.rule, scene, True)  # 'Whole of meeting | A, B'
        return
    if len(heads) >= 2 and len(heads) == len(filled):  # lists side by side
        state.open(*next(iter(heads.values())))
        state.sides = {i: (k if k in _LISTED else None, r) for i, (k, r) in heads.items()}
        state.seen.update(k for k, _ in heads.values())
        state.table = block.table
        return
    if state.sides and block.table == state.table:
        yield from _beside(block, state, heads, scene)
        return
    if len(filled) > 1 and (label := presides(block.cells[filled[0]].text, rules)) is not None:
        one = listed_as(block.cells[filled[1]], "member", label.name, scene)
        if one is not None:
            yield replace(one, is_chair=True, chair_by_line=True)
        return
    several = labels_in(block, rules)
    if several:
        yield from _text(block, several, state, scene, True)
        return
    if heads and filled[0] in heads and len(filled) > 1:
        state.open(*heads[filled[0]])  # 'PRESENT:' in a column of its own, the names beside it
        if state.kind is not None:
            yield from _after_label(block, filled, state, scene)
        return
    if any(p.search(block.text) or p.search(" ".join(c.text for c in block.cells if c)) for p in rules.prefix):
        yield from _text(block, Passage.join([c for c in block.cells if c]), state, scene, True)
        return
    if any(len(c.text) > _PROSE_CELL for c in block.cells):
        state.kind = None  # business set in two columns
        return
    columns = tuple(column_of(c.text, rules) for c in block.cells)
    if sum(c is not None for c in columns) >= 2:
        state.columns, state.table = columns, block.table
        if "there" in columns and "name" in columns and state.kind is None:
            state.open("member", next(p.name for p in rules.column_head if p.kind == "there"))
            state.columns, state.table = columns, block.table
        return
    if state.kind is None:
        return
    if not state.columns and block.table is not None and (block.table == state.each or everybody(block, filled, scene)):
        state.each = block.table
        for i in filled:
            yield from cell_of(block, i, state.kind, state.rule, scene)
        return
    run = block.cells[filled[0]] if filled else EMPTY
    crowd = [p for p in entries(run, scene.book.names) if looks_like_person(plain(p.text), scene.book.names)]
    if len(crowd) > 1 and not state.columns:
        for i in filled:
            yield from line(block.cells[i], state.kind, state.rule, scene, True)
        return
    if not state.columns and (state.abreast or abreast([block.cells[i] for i in filled], scene.book.names)):
        for i in filled:
            yield from line(block.cells[i], state.kind, state.rule, scene, True)
        return
    if len(filled) == 1 and not state.columns and block.table is None:
        yield from line(block.cells[filled[0]], state.kind, state.rule, scene, False)  # set in from the left
        return
    if not state.columns and (beside := with_posts([block.cells[i] for i in filled], scene.book.names)):
        for cells in beside:
            if (each := row(cells, state.kind, (), state.rule, scene)) is not None:
                yield each
        return
    if "standin" in state.columns:
        if (stands := instead(block.cells, state.columns, state.rule, scene)) is not None:
            yield stands
        return
    one = (
        ticked(block, state.columns, state.kind, state.rule, scene)
        if "there" in state.columns
        else row(block.cells, state.kind, state.columns, state.rule, scene)
    )
    if one is not None:
        state.unread = 0
        yield ranked(one, scene) if one.status != "apologies" else one
    elif block.table is None:
        state.unread += 1
        if state.unread >= _UNREAD:
            state.kind = None


def _marked(block: Block, heads: dict[int, tuple[str, str]], state: _List, scene: Scene) -> Iterator[Listed]:
    """A row of a table whose columns are ticked for those who were there and for those who sent apologies. A cell
    'Chair' or 'In attendance' says in what capacity, and so for the rows below it."""
    chairs = False
    for kind, rule in heads.values():
        chairs = kind == "chair"
        kind = "member" if chairs else kind
        if kind in _LISTED and kind != "apologies":
            state.kind, state.rule = kind, rule
            state.seen.add(kind)
    if (one := ticked(block, state.columns, state.kind, state.rule, scene)) is not None:
        one = replace(one, is_chair=one.is_chair or (chairs and one.status == "present"))
        yield ranked(one, scene) if one.status != "apologies" else one


def _after_label(block: Block, filled: Sequence[int], state: _List, scene: Scene) -> Iterator[Listed]:
    """What stands beside a label: a run of names, or a row of the list."""
    assert state.kind is not None
    rest = [c for i in filled[1:] if not re.fullmatch(r"[:;–-]+", (c := block.cells[i]).text)]
    if not rest:
        return
    if len(rest) > 1 and re.fullmatch(r"[A-Z][\w ]{2,24}:", rest[0].text):
        rest = rest[1:]  # 'PRESENT:', 'Board:', then the names
    first = list(entries(rest[0], scene.book.names))
    if len(rest) > 1 and (state.abreast or abreast(rest, scene.book.names)):
        for name in rest:
            yield from line(name, state.kind, state.rule, scene, True)
        return
    if beside := with_posts(rest, scene.book.names):
        yield from (each for cells in beside if (each := row(cells, state.kind, (), state.rule, scene)) is not None)
        return
    if len(first) == 1 and len(rest) > 1:
        one = row(rest, state.kind, (), state.rule, scene)
        if one is not None:
            yield one
        return
    behind = Passage.join(rest)
    yield from line(named := first_sentence(behind), state.kind, state.rule, scene, under_prefix=True)
    if further := behind.cut(len(named.text)).cut(1):  # 'the Clerk: Ann Lee. Councillor B Hall joined at 8.10 pm.'
        yield from line(further, state.kind, state.rule, scene, under_prefix=False)


def _beside(block: Block, state: _List, heads: dict[int, tuple[str, str]], scene: Scene) -> Iterator[Listed]:
    """A row of lists that stand side by side: each cell is of its own column's list."""
    for i, cell in enumerate(block.cells):
        if not cell:
            continue
        side = max((s for s in state.sides if s <= i), default=min(state.sides))
        if i in heads:
            kind, rule = heads[i]
            state.sides[side] = (kind if kind in _LISTED else None, rule)
            state.seen.add(kind)
            continue
        side_kind, rule = state.sides[side]
        if side_kind is not None:
            yield from cell_of(block, i, side_kind, rule, scene)


def _chairs_once(found: Sequence[Listed], scene: Scene) -> Iterator[Listed]:
    """'In the Chair: A' over a list that holds A again is A's own listing, in the chair."""
    lines = [one for one in found if one.chair_by_line]
    rest = [one for one in found if not one.chair_by_line]
    for chair in lines:
        there = [
            i
            for i, one in enumerate(rest)
            if one.status == "present" and same_surname(one.name.text, chair.name.text, scene.book.names)
        ]
        if len(there) == 1:
            rest[there[0]] = replace(rest[there[0]], is_chair=True, also=(*rest[there[0]].also, chair.name))
        elif not there:
            rest.insert(0, replace(chair, chair_by_line=False))
    yield from rest


def records(listed: Sequence[Listed], scene: Scene) -> Iterator[Attendance]:
    """Listings as records. The same person listed twice has two."""
    for ordinal, one in enumerate(listed, 1):
        yield Attendance(
            fact_id=scene.ids.id("att", scene.meeting.meeting_id, one.status, one.capacity, one.name.text),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=one.rule,
            evidence=scene.evidence(one.name, one.role, one.organisation, one.representing, *one.also),
            meeting_id=scene.meeting.meeting_id,
            meeting_date=scene.meeting.date,
            ordinal=ordinal,
            name=one.name.text,
            status=one.status,
            capacity=one.capacity,
            organisation=one.organisation.text or None,
            role=one.role.text or None,
            is_chair=one.is_chair,
            representing=one.representing.text or None,
        )
