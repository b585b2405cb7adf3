"""Business set in a table: a number in the first column, the matter beside it, perhaps actions in a third.

Enters: blocks. Leaves: the same with such rows as numbered blocks, so that what reads running minutes and
agendas reads these too. A column of actions stays a row of its own, its cells in their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from rules.book import RuleBook

__all__ = ["is_hours", "numbered_rows", "unrolled"]

_AGENDA_HEAD = re.compile(
    r"(?i)(?:items?|no\.?|number) (?:description|subject|title|agenda item|business|topic)"
    r"(?: (?:lead|time|owner|purpose|paper).*)?"
)
_HOURS = re.compile(
    r"(?i)\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[-–—]|to) ?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?)?"
    r"|\d{1,3} ?min(?:ute)?s?\.?"
)
_LEAST, _LONGEST = 3, 160  # rows of a timetable, characters of one
_WRAPPED = re.compile(r"(?<=\w[/.-]) (?=\d)")  # 'FC19/ 01', in a narrow column
_MATTER = re.compile(r"(?i)(?:agenda )?items?(?: no\.?)?")  # of minutes set in a table
_LOG, _HEAD = 3, 40  # columns of a list of actions, characters of a column's head
_PARTED = 2  # lines that a page's end may leave outside of a table
_SAID = 60  # characters of what is no mere cell
_SENTENCE = 3  # words of a line that is no mere cell
_NUMBER = re.compile(r"(?:(?:Item|Min(?:ute)?)\.? ?)?(?:[A-Z]{1,5}[ /-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.):]?")


def is_hours(text: str) -> bool:
    """Whether a cell says when or how long something is dealt with, and nothing else: '11.00 - 11.10:', '15 mins'."""
    return _HOURS.fullmatch(text.rstrip(" :")) is not None


def numbered_rows(blocks: Sequence[Block]) -> list[Block]:
    """An agenda's rows: the number as marker, the other cells beside it."""
    out: list[Block] = []
    for block in blocks:
        at = _numbered_cell(block)
        if at is None:
            out.append(block)
            continue
        rest = tuple(c for i, c in enumerate(block.cells) if i != at and c)
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


def unrolled(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """Minutes' rows: a heading with its number, the paragraphs under it, then what other columns hold.
    The agenda that some minutes print before their business stays rows."""
    out: list[Block] = []
    agenda: int | None = None
    log: int | None = None
    announced = False
    beside: tuple[int | None, int] = (None, 0)  # the table, and its column of matter
    apart = 0  # lines since the last row
    timed = _timetables(blocks)
    for block in blocks:
        if block.table is None:
            announced = any(p.search(block.text) for p in book.documents.agenda)
        elif announced or _AGENDA_HEAD.fullmatch(block.text):
            agenda, announced = block.table, False
        elif block.table != log and _heads_log(block, book):
            log = block.table
        whole = block.table is not None and (block.table in (agenda, log) or block.table in timed)
        if block.table is not None:
            beside, apart = (None, 0) if whole else _beside(block, beside), 0
        elif (apart := apart + 1) > _PARTED:
            beside = (None, 0)
        if not whole and (told := _labelled(block, book)):
            out.extend(told)
            continue
        out.extend([block] if whole else _parts(block, beside))
    if any(p.search(c.text) for b in blocks if b.table is None for c in b.cells for p in book.actions.column):
        return out
    return [_indented(block) for block in out]


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
        if block.table is not None and _numbered_cell(block) is not None:
            rows.setdefault(block.table, []).append(block)
    return frozenset(
        table
        for table, those in rows.items()
        if len(those) >= _LEAST
        and all(len(row.text) <= _LONGEST and any(is_hours(c.text) for c in row.cells) for row in those)
    )


def _beside(block: Block, known: tuple[int | None, int]) -> tuple[int | None, int]:
    """Which column of a table stands beside its numbers, once one has been met."""
    at = _numbered_cell(block)
    if at is None:
        return known
    return block.table, next(i for i in range(at + 1, len(block.cells)) if block.cells[i])


def _parts(block: Block, beside: tuple[int | None, int]) -> Iterator[Block]:
    at = _numbered_cell(block)
    if at is not None:
        column = next(i for i in range(at + 1, len(block.cells)) if block.cells[i])
        yield from _matter(block, column, block.cells[at])
        return
    main = _main_cell(block)
    table, column = beside
    if main is None and table is not None:
        main = _goes_on(block, table, column)  # the matter of a row of its own, below number and heading
    if main is None:
        yield block
        return
    yield from _matter(block, main, None)


def _goes_on(block: Block, table: int, column: int) -> int | None:
    """The column of a row's matter where it goes on below its number: the same, or in a table that the page's end
    parted, the first that holds a sentence."""
    filled = next((i for i, c in enumerate(block.cells) if c), 0)
    if filled == 0 or (block.table == table and filled != column):
        return None
    return filled if block.table == table or len(block.cells[filled].text) > _SAID else None


def _matter(block: Block, main: int, number: Passage | None) -> Iterator[Block]:
    inner = list(block.inside[main]) if block.inside else []
    if not inner:
        inner = [Block(block.cells[main], style=block.style, indent=block.indent, table=block.table)]
    if number is not None:
        first = inner[0]
        yield replace(first, marker=_WRAPPED.sub("", number.text), marker_passage=number, new_page=block.new_page)
        yield from inner[1:]
    else:
        yield from inner
    aside = tuple(c if i > main else EMPTY for i, c in enumerate(block.cells))
    if any(aside):
        yield replace(block, cells=aside, passage=Passage.join(aside), inside=(), marker=None, marker_passage=None)


def _numbered_cell(block: Block) -> int | None:
    """The first cell that holds anything, where it holds a number alone and words stand beside it."""
    filled = [i for i, c in enumerate(block.cells) if c]
    if len(filled) < 2 or block.marker or not _NUMBER.fullmatch(_WRAPPED.sub("", block.cells[filled[0]].text)):
        return None
    return filled[0] if re.search(r"[A-Za-z]{3}", block.cells[filled[1]].text) else None


def _main_cell(block: Block) -> int | None:
    """The cell in which whole minutes stand: paragraphs of it begin with numbers."""
    if len(block.cells) < 2 or not block.inside:
        return None
    for i, inner in enumerate(block.inside):
        heads = [b for b in inner if b.marker and _NUMBER.fullmatch(b.marker)]
        if heads and inner[0] is heads[0] and len(inner) > 1:
            return i
    return None
