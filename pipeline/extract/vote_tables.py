"""Tables of votes: members with ticks under 'For' and 'Against', or counts under them, movers beside them.

Enters: rows of a table. Leaves: which columns its head names, and what a row below says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.ballots import SIDES, Roll, names_in
from pipeline.extract.listed import plain, surname_only
from pipeline.extract.name_words import titles_of
from pipeline.extract.people import looks_like_person
from pipeline.extract.scene import Scene, printed_lines
from rules.book import RuleBook

__all__ = ["TableRow", "vote_columns", "vote_lists", "vote_row"]

_HEAD = 24  # characters of a column's head
_NUMBERED = re.compile(r"\d{1,4}\b")
_PLAIN = frozenset(["yes", "no", "nos", "noes"])  # heads of any list of answers: they need names beside them
_TICK = re.compile(r"(?i)[✓✔√☑●•Xx×/1*]|yes|y|for|against|abst\w*")
_TOTAL = re.compile(r"(?i)(?:sub-?)?totals?:?(?: votes?)?")


@dataclass(slots=True)
class TableRow:
    """What a row says: how one member voted, or how many did and who moved."""

    name: Passage = EMPTY
    side: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    mover: Passage = EMPTY
    seconder: Passage = EMPTY
    outcome: Passage = EMPTY


def vote_columns(block: Block, book: RuleBook) -> dict[str, int]:
    """Which columns a head of a table of votes names; empty where the row is none: it takes both sides, and more than
    'Yes' and 'No' where no column is for names."""
    found: dict[str, int] = {}
    for n, cell in enumerate(block.cells):
        if cell and len(cell.text) <= _HEAD:
            kind = next((p.kind for p in book.votes.column if p.search(cell.text)), None)
            if kind is not None:
                found.setdefault(kind, n)
    if not {"for", "against"} <= found.keys():
        return {}
    answers = any(block.cells[found[side]].text.rstrip(" :").casefold() in _PLAIN for side in ("for", "against"))
    return {} if answers and "name" not in found else found


def vote_row(block: Block, columns: Mapping[str, int], book: RuleBook) -> TableRow | None:
    """A row below such a head."""
    cells = {kind: block.cells[n] for kind, n in columns.items() if n < len(block.cells) and block.cells[n]}
    sides = {side: cells[side] for side in SIDES if side in cells}
    name = cells.get("name", EMPTY)
    counted = {side: int(c.text) for side, c in sides.items() if re.fullmatch(r"\d{1,3}", c.text)}
    if "name" in columns and name and not _TOTAL.fullmatch(name.text):
        who = plain(name.text)
        ticked = [side for side, cell in sides.items() if _TICK.fullmatch(cell.text)]
        if len(ticked) != 1 or len(sides) > 1 or not (looks_like_person(who, book.names) or surname_only(who)):
            return None
        return TableRow(name, ticked[0])
    if not sides or len(counted) < len(sides):
        return None
    people = {
        k: cells[k] for k in ("mover", "seconder") if k in cells and looks_like_person(plain(cells[k].text), book.names)
    }
    return TableRow(
        counts=counted,
        mover=people.get("mover", EMPTY),
        seconder=people.get("seconder", EMPTY),
        outcome=cells.get("result", EMPTY),
    )


def vote_lists(block: Block, columns: Mapping[str, int], scene: Scene) -> list[Roll]:
    """A row below such a head whose cells are lists, a name a line: who voted which way; none where a line is no
    name, or where the row is another minute's, whose number it begins with."""
    if "name" in columns or _NUMBERED.match(block.text):
        return []
    rolls: list[Roll] = []
    for side in SIDES:
        at = columns.get(side, len(block.cells))
        if at >= len(block.cells) or not block.cells[at]:
            continue
        told = [names_in(one, side, None, scene.book) for one in _each(block.cells[at], scene)]
        names = [name for one in told if one is not None for name in one.names]
        if None in told or any(one is not None and one.count for one in told):
            return []
        rolls.append(Roll(side, tuple(names), None))
    return rolls if any(roll.names for roll in rolls) else []


def _each(cell: Passage, scene: Scene) -> list[Passage]:
    """A cell's lines; where each name has its title, one that a narrow column broke is made whole."""
    lines = list(printed_lines(cell, scene))
    titles = titles_of(scene.book.names)
    titled = [one.text.split()[0].rstrip(".") in titles for one in lines]
    if not titled or not titled[0]:
        return lines
    found: list[Passage] = []
    for one, begins in zip(lines, titled, strict=True):
        if begins:
            found.append(one)
        else:
            found[-1] = Passage.join((found[-1], one))
    return found
