"""Rows of a section gathered into tables.

Enters: a section's blocks. Leaves: one grid for each table, its rows in order, whether they stand on one
page or go on over several; and the title over it. What the cells mean is for the shapes to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.ids import fold

__all__ = ["Doubt", "Grid", "Row", "grids", "mended"]

_LOOK_BACK = 12  # blocks over a table in which its title may stand
_LABEL = re.compile(r"^(?:appendix|annex|table|schedule)(?: ?[A-Z]\b| ?\d+)? ?[-–—:] ?", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;,:]$|:-$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells, their colours, and whether a page begins with it."""

    cells: tuple[Passage, ...]
    fills: tuple[str | None, ...] = ()
    bold: bool = False
    fresh: bool = False  # first on its page, or after a break in a conversion

    def fill(self, column: int) -> str | None:
        """The colour of a cell."""
        return self.fills[column] if column < len(self.fills) else None

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns that hold a word."""
        return tuple(i for i, c in enumerate(self.cells) if c)

    @property
    def page(self) -> int:
        """The page of its first word."""
        return min((c.first_page for c in self.cells if c), default=0)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table. `first` and `last`: the places of its blocks in the section."""

    title: Passage
    rows: tuple[Row, ...]
    first: int
    last: int

    @property
    def width(self) -> int:
        """The number of columns."""
        return max(len(r.cells) for r in self.rows)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a table that could not be read with certainty, or that contradicts itself."""

    kind: str
    severity: str
    page: int | None
    message: str


def grids(blocks: Sequence[Block], title: Passage) -> tuple[Grid, ...]:
    """Every table of two columns or more; `title` is for those that have none of their own."""
    found: list[Grid] = []
    i = 0
    while i < len(blocks):
        if not blocks[i].cells:
            i += 1
            continue
        end = i + 1
        rows = [_row(blocks[i])]
        while end < len(blocks):
            block = blocks[end]
            if block.cells and _goes_on(blocks[end - 1], block, rows[-1]):
                rows.append(replace(_row(block), fresh=block.new_page or (block.table is None and block.apart)))
            elif _heads_group(blocks, end, rows[-1]):
                rows.append(Row((block.whole, *(EMPTY,) * (len(rows[-1].cells) - 1)), bold=block.style.emphatic))
            else:
                break
            end += 1
        found.append(Grid(_title(blocks, i, title), tuple(_without_repeats(rows)), i, end - 1))
        i = end
    return tuple(found)


def mended(rows: Sequence[Row], keys: Sequence[int]) -> list[Row]:
    """Rows broken over a page made whole: the first of a page belongs to the row before it where none of the
    `keys` columns, which every row of its own has, holds a word."""
    whole: list[Row] = []
    for row in rows:
        broken = row.fresh and whole and not any(row.cells[k] for k in keys if k < len(row.cells))
        if broken and len(row.cells) == len(whole[-1].cells):
            before = whole[-1]
            cells = tuple(Passage.join((a, b)) for a, b in zip(before.cells, row.cells, strict=True))
            whole[-1] = replace(before, cells=cells)
        else:
            whole.append(row)
    return whole


def _row(block: Block) -> Row:
    cells = block.cells
    if block.marker_passage is not None:
        cells = (Passage.join((block.marker_passage, cells[0])), *cells[1:])
    return Row(cells, block.fills, block.style.bold, block.new_page)


def _goes_on(before: Block, block: Block, row: Row) -> bool:
    """Whether a row belongs to the table of the row before it."""
    if block.table is not None and block.table == before.table:
        return True
    if len(block.cells) != len(row.cells):
        return False
    if block.table is None and before.table is None:
        return True
    return block.new_page


def _heads_group(blocks: Sequence[Block], i: int, row: Row) -> bool:
    """A line between two rows of a conversion, with no column of its own: a heading inside the table."""
    if i + 1 >= len(blocks):
        return False
    block, after = blocks[i], blocks[i + 1]
    return (
        not block.cells
        and not block.apart
        and not after.apart
        and block.table is None
        and len(after.cells) == len(row.cells)
        and len(block.text) < 120
        and not block.new_page
    )


def _without_repeats(rows: Sequence[Row]) -> list[Row]:
    """The rows without the head that a page prints again."""
    if len(rows[0].filled) < 2:
        return list(rows)
    head = [fold(c.text) for c in rows[0].cells]
    return [r for i, r in enumerate(rows) if i == 0 or not r.fresh or [fold(c.text) for c in r.cells] != head]


def _title(blocks: Sequence[Block], i: int, title: Passage) -> Passage:
    """The nearest heading over the table, without its label; a sentence is none."""
    for block in reversed(blocks[max(0, i - _LOOK_BACK) : i]):
        text = block.text
        if block.cells:
            break
        if len(text) > 160 or "£" in text or block.marker or _SENTENCE.search(text):
            continue
        if block.style.emphatic or block.style.centred or len(text) < 100:
            match = _LABEL.match(text)
            return block.passage.cut(match.end()) if match and match.end() < len(text) else block.passage
    return title
