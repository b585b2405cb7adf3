"""Who sits on a body: its seats, who holds them, which of them vote, who may stand in.

Enters: the parts of terms of reference. Leaves: one record for each seat of the membership table or list.
A heading over several seats is none itself. Whether a seat votes is said only where the paper says what
its asterisk means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.people import looks_like_person
from pipeline.extract.report_parts import Part
from pipeline.extract.scene import Scene
from pipeline.extract.substitutes import substitutes
from pipeline.records import Seat

__all__ = ["seats"]

_STAR = re.compile(r"\s*\*+")
_LONGEST = 140  # characters of a seat's name
_INSET = 5  # points by which seats stand in from the heading over them
_WANTS_MORE = re.compile(r"(?:[&/(,–-]|\b(?:and|of|for|the))$")


@dataclass(slots=True)
class _Line:
    """A seat as it is read, or a heading over seats."""

    seat: Passage
    name: Passage = EMPTY
    substitute: Passage = EMPTY
    group: Passage = EMPTY
    indent: float = 0.0
    heading: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column holds what."""

    seat: int = 0
    name: int | None = 1
    substitute: int | None = None
    rule: str = ""


def seats(tor_id: str, found: Sequence[Part], scene: Scene) -> Iterator[Seat]:
    """Every seat, in the order of the page."""
    votes, means = _asterisk(found, scene)
    stand_ins = substitutes(found, scene)
    ordinal = 0
    for line in _all_lines(found, scene):
        if line.heading:
            continue
        ordinal += 1
        seat, starred = _unstarred(line.seat)
        voting = None if votes is None else starred == votes
        stand_in = _holder(line.substitute, scene) or stand_ins.of(seat.text, line.group.text)
        yield Seat(
            fact_id=scene.ids.id("seat", tor_id, seat.text),
            pack_id=scene.pack_id,
            document_id=scene.document_id,
            rule=line.rule,
            evidence=scene.evidence(line.seat, line.name, stand_in, means if starred else EMPTY),
            tor_id=tor_id,
            ordinal=ordinal,
            seat=seat.text,
            name=_holder(line.name, scene).text or None,
            voting=voting,
            substitute=stand_in.text or None,
        )


def _asterisk(found: Sequence[Part], scene: Scene) -> tuple[bool | None, Passage]:
    """Whether starred seats vote (None: the paper doesn't say), and the words that say so."""
    for part in found:
        for block in part.blocks:
            for pattern in scene.book.reports.asterisk:
                if pattern.search(block.whole.text):
                    return pattern.kind == "voting", block.whole
    return None, EMPTY


def _unstarred(seat: Passage) -> tuple[Passage, bool]:
    """The seat without its asterisk, wherever in its words that stands."""
    kept, at, starred = [], 0, False
    for match in _STAR.finditer(seat.text):
        kept.append(seat.cut(at, match.start()))
        at, starred = match.end(), True
    return Passage.join((*kept, seat.cut(at))), starred


def _holder(name: Passage, scene: Scene) -> Passage:
    """The name without what it says of the chair; empty for a vacant seat."""
    rules = scene.book.reports
    for pattern in rules.holder_note:
        if match := pattern.search(name.text):
            name = name.cut(0, match.start())
    return EMPTY if any(p.search(name.text) for p in rules.vacant) else name


def _all_lines(found: Sequence[Part], scene: Scene) -> list[_Line]:
    """The first membership part that holds a table, else the first that holds a list."""
    sitting = [p for p in found if p.kind == "membership"]
    for part in (*sitting, *(p for p in found if p.kind == "")):
        lines = _table(part.blocks, scene, headless=part.kind == "membership")
        if sum(not line.heading for line in lines) >= 2:
            return lines
    for part in sitting:
        lines = _list(part.blocks, scene, part.rule)
        if sum(not line.heading for line in lines) >= 2:
            return lines
    return []


def _table(blocks: Sequence[Block], scene: Scene, headless: bool) -> list[_Line]:
    columns = _headless(blocks, scene) if headless else None
    lines: list[_Line] = []
    rows = False
    for i, block in enumerate(blocks):
        if block.cells:
            if head := _columns(block, scene):
                columns = head
                continue
            if columns is None:
                continue
            rows = True
            line = _row(block, columns)
            if line.seat or line.name:
                _add(lines, line, scene)
        elif columns is not None and (rows or _row_below(blocks, i)) and _may_be_seat(block, scene):
            _add(lines, _Line(block.passage, indent=block.indent, rule=columns.rule), scene)
        elif rows and not block.whole.text.startswith("*"):
            break
    return _grouped(lines, scene) if rows else []


def _row_below(blocks: Sequence[Block], i: int) -> bool:
    """A line directly over a row of the table, its heading."""
    return i > 0 and i + 1 < len(blocks) and bool(blocks[i - 1].cells) and bool(blocks[i + 1].cells)


def _headless(blocks: Sequence[Block], scene: Scene) -> _Columns:
    """A membership table without a head row: the column of people holds the names."""
    rows = [b.cells for b in blocks if len(b.cells) >= 2 and b.cells[0] and b.cells[1]]
    first = sum(looks_like_person(r[0].text, scene.book.names) for r in rows)
    second = sum(looks_like_person(r[1].text, scene.book.names) for r in rows)
    return _Columns(1, 0, rule="membership") if first > second else _Columns(rule="membership")


def _columns(block: Block, scene: Scene) -> _Columns | None:
    """The columns that a head row names."""
    kinds = [next((p.kind for p in scene.book.reports.column if p.search(c.text)), "") for c in block.cells]
    if "seat" not in kinds or ("name" not in kinds and "substitute" not in kinds):
        return None

    def at(kind: str) -> int | None:
        return kinds.index(kind) if kind in kinds else None

    return _Columns(kinds.index("seat"), at("name"), at("substitute"), "reports.toml#column")


def _row(block: Block, columns: _Columns) -> _Line:
    def cell(at: int | None) -> Passage:
        return block.cells[at] if at is not None and at < len(block.cells) else EMPTY

    seat = cell(columns.seat)
    if block.marker_passage and columns.seat == 0 and not any(c.isalnum() for c in block.marker or ""):
        seat = block.cells[0]
    return _Line(seat, cell(columns.name), cell(columns.substitute), EMPTY, block.indent, rule=columns.rule)


def _may_be_seat(block: Block, scene: Scene) -> bool:
    text, rules = block.text, scene.book.reports
    if not text or text.startswith("*") or len(text) > _LONGEST or block.cells:
        return False
    if block.marker == "*" and any(p.search(block.whole.text) for p in rules.asterisk):
        return False
    if block.marker is not None and any(c.isalnum() for c in block.marker):
        return False
    if block.marker is None and text.endswith((".", ":", ";", "-", "–")):
        return False
    return not any(p.search(text) for p in rules.column)


def _add(lines: list[_Line], line: _Line, scene: Scene) -> None:
    """A new line, or more of the one above where the page wrapped it."""
    above = lines[-1] if lines else None
    if above is not None and _goes_on(above, line, scene):
        lines[-1] = replace(
            above,
            seat=Passage.join((above.seat, line.seat)),
            name=Passage.join((above.name, line.name)),
            substitute=Passage.join((above.substitute, line.substitute)),
        )
    else:
        lines.append(line)


def _goes_on(above: _Line, line: _Line, scene: Scene) -> bool:
    rules = scene.book.reports
    seat, over = line.seat.text, above.seat.text
    if not seat or (over.count("(") > over.count(")")):
        return True
    if line.name and line.name.text[0] != "(":
        return False
    words = re.findall(r"[\w’']+|&", seat)
    if _STAR.search(over):
        return bool(_WANTS_MORE.search(over))
    if _WANTS_MORE.search(over) or seat[0].islower() or seat[0] == "(":
        return True
    return all(w in rules.generic for w in words)


def _grouped(lines: Sequence[_Line], scene: Scene) -> list[_Line]:
    """Headings told from seats, and each seat given the heading over it."""
    done: list[_Line] = []
    heading: _Line | None = None
    first: _Line | None = None  # the first seat under the heading
    for i, line in enumerate(lines):
        below = lines[i + 1] if i + 1 < len(lines) else None
        if _over_seats(line, below, scene):
            heading, first = line, None
            done.append(replace(line, heading=True))
            continue
        if heading is not None and first is not None and not _alike(first, line, heading, scene):
            heading = None
        first = first or line
        done.append(replace(line, group=heading.seat if heading else EMPTY))
    return done


def _over_seats(line: _Line, below: _Line | None, scene: Scene) -> bool:
    """No seat, but a heading: it says that each of several has one, or the seats stand in under it."""
    if below is None or line.name or _STAR.search(line.seat.text):
        return False
    named = any(p.search(line.seat.text) for p in scene.book.reports.group)
    return named or (bool(below.name) and below.indent > line.indent + _INSET)


def _alike(first: _Line, line: _Line, heading: _Line, scene: Scene) -> bool:
    """Whether a seat stands under the same heading as the first one: as far in; where nothing stands in,
    starred like it and, like it, a place rather than a body or a post of its own."""
    if first.indent > heading.indent + _INSET:
        return line.indent > heading.indent + _INSET
    names = scene.book.names
    strange = {w.name for w in (*names.organisation, *names.post)}

    def mark(one: _Line) -> tuple[bool, bool]:
        words = re.findall(r"[\w’'-]+", one.seat.text)
        return bool(_STAR.search(one.seat.text)), any(w in strange for w in words)

    return mark(first) == mark(line)


def _list(blocks: Sequence[Block], scene: Scene, rule: str) -> list[_Line]:
    lines: list[_Line] = []
    for block in blocks:
        if _may_be_seat(block, scene):
            words = block.passage.cut(0, len(block.text.rstrip(" ;.,")))
            _add(lines, _Line(words, indent=block.indent, rule=rule), scene)
        elif lines:
            break
    return _grouped(lines, scene)
