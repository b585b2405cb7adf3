"""Ruled tables of a sheet as rows of cells.

Enters: a laid-out sheet with the tables its drawn lines make. Leaves: row blocks; a word belongs to the
cell its middle lies in.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.evidence import Box
from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block, Style
from pipeline.read.sheet import Sheet, Table, Word

__all__ = ["ruled_rows", "tabled_lines"]


def tabled_lines(sheet: Sheet) -> dict[int, int]:
    """Index of a line -> index of the table it stands in, for tables that hold enough to be one."""
    found: dict[int, int] = {}
    for which, table in enumerate(sheet.tables):
        inside = [i for i, line in enumerate(sheet.lines) if _middle_in(line.words, table.box)]
        cells = [cell for row, boxes in zip(_cells(sheet, table), table.rows, strict=True)
                 for cell, box in zip(row, boxes, strict=True) if box is not None]  # fmt: skip
        filled = sum(bool(cell) for cell in cells)
        # Boxes drawn round single words, for a highlight, make a grid that is mostly empty.
        if inside and filled >= 3 and filled >= 0.4 * len(cells):
            found.update(dict.fromkeys(inside, which))
    return found


def ruled_rows(sheet: Sheet, which: int, number: int, fresh: bool) -> list[Block]:
    """The rows of one table, top to bottom; rows without a word are left out."""
    rows = []
    for cells in _cells(sheet, sheet.tables[which]):
        if not any(cells):
            continue
        words = [w for cell in cells for w in cell]
        passages = tuple(_cell(sheet, cell) for cell in cells)
        rows.append(
            Block(
                Passage.join(passages),
                cells=passages if len(passages) > 1 else (),
                style=Style(
                    bold=all(w.bold for w in words),
                    italic=all(w.italic for w in words),
                    size=words[0].size,
                ),
                indent=min(w.x0 for w in words),
                table=number,
                new_page=fresh and not rows,
            )
        )
    return rows


def _cells(sheet: Sheet, table: Table) -> list[list[list[Word]]]:
    words = [w for line in sheet.lines for w in line.words if _inside(w, table.box)]
    return [[[w for w in words if box is not None and _inside(w, box)] for box in row] for row in table.rows]


def _cell(sheet: Sheet, words: Sequence[Word]) -> Passage:
    """A cell's lines joined; words of one line that stand together make one run."""
    parts: list[Passage] = []
    run: list[Word] = []
    for word in words:
        if run and word.start != run[-1].end + 1:
            parts.append(Passage.of(sheet.number, sheet.text, run[0].start, run[-1].end))
            run = []
        run.append(word)
    if run:
        parts.append(Passage.of(sheet.number, sheet.text, run[0].start, run[-1].end))
    return Passage.join(parts) if parts else EMPTY


def _middle_in(words: Sequence[Word], box: Box) -> bool:
    inside = sum(_inside(w, box) for w in words)
    return inside * 2 > len(words)


def _inside(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
