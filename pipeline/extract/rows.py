"""Business set in a table: a number in the first column, the matter beside it, perhaps actions in a third.

Enters: blocks. Leaves: the same with such rows as numbered blocks, so that what reads running minutes and
agendas reads these too. A column of actions stays a row of its own, its cells in their places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.resolved_rows import clause_rows
from pipeline.extract.row_parts import foreseen, is_hours, numbered_cell, parts
from pipeline.extract.titled_rows import numbers_apart
from rules.book import RuleBook

__all__ = ["agenda_rows", "is_numbered", "number_in_row", "numbered_rows", "unrolled"]

_AGENDA_HEAD = re.compile(
    r"(?i)(?:items?|no\.?|number) (?:description|subject|title|agenda item|business|topic)"
    r"(?: (?:lead|time|owner|purpose|paper).*)?"
)
_LEADS = re.compile(r"(?P<number>\d{1,2})[.)] +(?=[A-Z])")
_LEAST, _LONGEST = 3, 160  # rows of a timetable, characters of one
_MATTER = re.compile(r"(?i)(?:agenda )?items?(?: no\.?)?")  # of minutes set in a table
_LOG, _HEAD = 3, 40  # columns of a list of actions, characters of a column's head
_COLUMN, _WIDE = "column-", 6  # of rules on tables of declarations; columns that such a table has fewer than
_HEADING = 2  # cells that a number and its heading fill
_SENTENCE = 3  # words of a line that is no mere cell
_PARTED = re.compile(r"(?P<whole>\d{1,2})\.(?P<part>\d\d)")  # '19.17', of a minute or of the clock


def is_numbered(block: Block) -> bool:
    """Whether a row begins with a number in a cell of its own."""
    return numbered_cell(block) is not None


def number_in_row(block: Block) -> str | None:
    """The number that a row begins with."""
    at = numbered_cell(block)
    return None if at is None else block.cells[at].text


def numbered_rows(blocks: Sequence[Block]) -> list[Block]:
    """An agenda's rows: the number as marker, the other cells beside it."""
    out: list[Block] = []
    for block in blocks:
        if (timed := _behind_hours(block)) is not None:
            out.append(timed)
            continue
        at = numbered_cell(block)
        if at is None:
            out.append(block)
            continue
        title = next((i for i, c in enumerate(block.cells) if i != at and c and not is_hours(c.text)), -1)
        rest = tuple(_title(block, i) if i == title else c for i, c in enumerate(block.cells) if i != at and c)
        out.append(
            replace(
                block,
                marker=block.cells[at].text,
                marker_passage=block.cells[at],
                passage=Passage.join(rest),
                cells=rest if len(rest) > 1 else (),
            )
        )
    return out


def _behind_hours(block: Block) -> Block | None:
    """'3.30pm | 1. Welcome': the hour first, the number with the title beside it."""
    if block.marker and block.marker_passage and not block.cells:
        number = _LEADS.match(block.text) if is_hours(block.marker) else None
        if number is None:
            return None
        return block.labelled(block.passage.group(number, "number"), number.end())
    filled = [i for i, c in enumerate(block.cells) if c]
    if block.marker or len(filled) < 2 or not is_hours(block.cells[filled[0]].text):
        return None
    beside = block.cells[filled[1]]
    number = _LEADS.match(beside.text)
    if number is None:
        return None
    rest = (beside.cut(number.end()), *(block.cells[i] for i in (*filled[2:], filled[0])))
    marker = beside.group(number, "number")
    return replace(block, marker=marker.text, marker_passage=marker, passage=Passage.join(rest), cells=rest, inside=())


def _title(block: Block, at: int) -> Passage:
    """An item's title: the cell's first paragraph, where another begins anew behind it."""
    inside = block.inside[at] if at < len(block.inside) else ()
    anew = len(inside) > 1 and (inside[1].marker is not None or inside[1].text[:1].isupper())
    return inside[0].passage if anew and inside[0].marker is None else block.cells[at]


def unrolled(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Minutes' rows: a heading with its number, the paragraphs under it, then what other columns hold.
    The agenda that some minutes print before their business stays rows."""
    out: list[Block] = []
    log: int | None = None
    empty: frozenset[int] = frozenset()  # the columns of a list set in between rows of business that have no head
    box: int | None = None  # the table whose last row was 'Resolved: | That the slip be mended'
    going: int | None = None  # the table whose rows are the clauses of a resolution
    agendas = _agendas(blocks, book)
    blocks = numbers_apart(blocks, book)
    told = foreseen(blocks, book)
    for block in blocks:
        told.apart = told.apart + 1 if block.table is None else 0
        heads = block.table is not None and block.table not in agendas and block.table != log
        if heads and ((interests := _heads_interests(block, book)) or _heads_log(block, book)):
            set_in = bool(interests) or told.last == block.table  # between rows of business
            log, empty = block.table, frozenset(i for i, c in enumerate(block.cells) if set_in and not c)
        if block.table == log and _below_log(block, empty):
            log = None
        if block.table is not None and (block.table == log or block.table in agendas):
            out.append(block)
            told.last = None
            continue
        clauses = clause_rows(block, block.table is not None and block.table == going, book) if block.cells else []
        going = block.table if clauses else None
        if clauses:
            out.extend(clauses)
            continue
        if headed := _beside_actions(block, book):
            out.extend(headed)
            continue
        labelled = _labelled(block, book)
        if labelled or (labelled := _goes_on(block, box)):
            out.extend(labelled)
            box = block.table
            continue
        box = None
        out.extend(parts(block, told, book))
    if any(p.search(c.text) for b in blocks if b.table is None for c in b.cells for p in book.actions.column):
        return out
    return [_indented(block) for block in out]


def _beside_actions(block: Block, book: RuleBook) -> tuple[Block, ...]:
    """'1. MINUTES | ACTION', in no ruled table: the head of the column of actions, and the first heading under it."""
    if not block.is_pair or not block.marker:
        return ()
    heading, head = block.cells
    if not any(p.search(head.text) for p in book.actions.column) or heading.text != heading.text.upper():
        return ()
    column = replace(block, marker=None, marker_passage=None, cells=(EMPTY, head), passage=head)
    return column, replace(block, cells=(), passage=heading)


def agenda_rows(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """The rows of the agenda that some minutes print before their business."""
    agendas = _agendas(blocks, book)
    return [block for block in blocks if block.table in agendas]


def _agendas(blocks: Sequence[Block], book: RuleBook) -> frozenset[int | None]:
    """The tables that are agendas: by the word over them, their heads, or hours in every row."""
    found: set[int | None] = set(_timetables(blocks))
    announced = False
    for block in blocks:
        if block.table is None:
            announced = any(p.search(block.text) for p in book.documents.agenda)
        elif announced or _AGENDA_HEAD.fullmatch(block.text):
            found.add(block.table)
            announced = False
    return frozenset(found)


def _heads_interests(block: Block, book: RuleBook) -> bool:
    """Whether a row is the head of a table of declarations: who declared, and what or of which kind."""
    if not 1 < len(block.cells) < _WIDE or any(len(c.text) > _HEAD for c in block.cells):
        return False
    found = {
        p.kind for c in block.cells if c for p in book.meetings.declaration if _COLUMN in p.kind and p.search(c.text)
    }
    return f"{_COLUMN}name" in found and bool(found & {f"{_COLUMN}type", f"{_COLUMN}subject"})


def _labelled(block: Block, book: RuleBook) -> list[Block]:
    """'Resolved: | That the slip be mended', a box of its own, as a label over what it says."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if block.table is None or len(filled) != 2 or len(block.cells[filled[0]].text) > _HEAD:
        return []
    label, said = block.cells[filled[0]], filled[1]
    if not any(p.kind == "alone" and p.search(label.text) for p in book.decisions.opener):
        return []
    inner = list(block.inside[said]) if said < len(block.inside) else []
    inner = inner or [Block(block.cells[said], style=block.style, indent=block.indent)]
    return [Block(label, style=block.style, indent=block.indent, new_page=block.new_page), *inner]


def _goes_on(block: Block, box: int | None) -> list[Block]:
    """What such a box holds on the next page: its row there has no label."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if box is None or block.table != box or not block.new_page or len(filled) != 1 or filled[0] == 0:
        return []
    return list(block.inside[filled[0]]) if filled[0] < len(block.inside) else []


def _below_log(block: Block, empty: frozenset[int]) -> bool:
    """Whether a row is business once more, and no part of a list above it in its table: its number, or a number or a
    heading that are all it holds, stands where that list has no column."""
    filled, at = [i for i, c in enumerate(block.cells) if c], numbered_cell(block)
    return at is not None and (at in empty or (len(filled) == _HEADING and not empty.isdisjoint(filled)))


def _heads_log(block: Block, book: RuleBook) -> bool:
    """Whether a row heads a list of actions and nothing else: no column holds the matter itself."""
    cells = [c.text for c in block.cells if c]
    if len(cells) < _LOG or any(len(c) > _HEAD or _MATTER.fullmatch(c) for c in cells):
        return False
    kinds = [next((p.kind for p in book.logs.column if p.search(c)), None) for c in cells]
    return None not in kinds and "task" in kinds and not {"owner", "due"}.isdisjoint(kinds)


def _indented(block: Block) -> Block:
    """A sentence that tabs set in from the margin is a line, not a row, where no column of actions stands beside."""
    filled = [c for c in block.cells if c]
    alone = block.table is None and len(filled) == 1 and len(filled[0].text.split()) >= _SENTENCE
    return replace(block, cells=(), passage=filled[0]) if alone else block


def _timetables(blocks: Sequence[Block]) -> frozenset[int]:
    """Tables whose numbered rows say no more than what is dealt with when: agendas, whatever their heads are."""
    rows: dict[int, list[Block]] = {}
    for block in blocks:
        if block.table is not None and numbered_cell(block) is not None:
            rows.setdefault(block.table, []).append(block)
    return frozenset(
        table
        for table, those in rows.items()
        if len(those) >= _LEAST
        and all(len(row.text) <= _LONGEST and any(is_hours(c.text) for c in row.cells) for row in those)
        and not _counts(those)
    )


def _counts(rows: Sequence[Block]) -> bool:
    """Whether the numbers of rows go up one by one within the same whole ('19.17', '19.18'), which hours would not."""
    told = [_PARTED.fullmatch(row.cells[numbered_cell(row) or 0].text) for row in rows]
    numbers = [int(m["whole"] + m["part"]) for m in told if m is not None]
    return len(numbers) == len(rows) and numbers == list(range(numbers[0], numbers[0] + len(rows)))
