"""Ruled tables of a sheet as rows of cells.

Enters: a laid-out sheet with the tables its drawn lines make. Leaves: row blocks; a word belongs to the
cell its middle lies in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise

import numpy as np

from corpus.evidence import Box
from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block, Style
from pipeline.read.compose import Composer
from pipeline.read.noted import noted_parts
from pipeline.read.sheet import Line, Sheet, Table, Word
from pipeline.read.strips import Measure
from rules.book import ReadingRules

__all__ = ["outside_tables", "ruled_rows", "same_columns", "tabled_lines"]

_LABEL, _BRIEF = 4, 60  # words
_NESTED = -1000  # the numbers of tables in cells go down from here, page by page
_MARGIN = 8.0  # points
_PADDING = (4.0, 8.0)  # points, at least and at most, between the text of a cell and its border
_ABOUT = 30.0  # points above and below a table, in which a line may still reach into it
_ROWS, _FULL = 3, 0.8  # rows of a table whose text fills its cells, and the share of them with no empty one
_TALL = 0.5  # or the share of its filled cells that hold several lines
_CLOSE = 0.6  # type sizes between two words of one text
_STAMP = 36.0  # points: turned letters of this size are no column's head


def tabled_lines(sheet: Sheet, before: Table | None = None) -> dict[int, int]:
    """Index of a line -> index of the table it stands in, for tables that hold enough to be one.

    `before`: the table that the page before ended with. Its rest may hold ever so little.
    """
    found: dict[int, int] = {}
    for which, table in enumerate(sheet.tables):
        if which == 0 and before is not None and same_columns(before, table):
            inside = [i for i, line in enumerate(sheet.lines) if _middle_in(line.words, table.box)]
            found.update(dict.fromkeys(inside, which))
            continue
        if len(table.rows) < 2 and not _is_row(sheet, table):
            continue
        inside = [i for i, line in enumerate(sheet.lines) if _middle_in(line.words, table.box)]
        if inside and _holds(sheet, table):
            found.update((i, which) for i in inside if not _set_in(table, found.get(i), sheet))
    return found


def _holds(sheet: Sheet, table: Table) -> bool:
    """Whether a table's cells hold enough for it to be one, and are no boxes round the words of a line."""
    cells = [cell for row, boxes in zip(_cells(sheet, table), table.rows, strict=True)
             for cell, box in zip(row, boxes, strict=True) if box is not None]  # fmt: skip
    filled = sum(bool(cell) for cell in cells)
    least = 3 if len(table.rows) > 1 else 2
    return filled >= least and filled >= 0.4 * len(cells) and not _is_highlight(sheet, table)


def _set_in(table: Table, other: int | None, sheet: Sheet) -> bool:
    """Whether a table stands in a cell of another, whose words its are already."""
    return other is not None and any(c and _within(table.box, c) for row in sheet.tables[other].rows for c in row)


def _is_row(sheet: Sheet, table: Table) -> bool:
    """Whether a table of one row is no mere frame: a label in its first cell, and words in each that follows."""
    first, *others = _cells(sheet, table)[0]
    brief = bool(others) and all(0 < len(cell) <= _BRIEF for cell in others)  # a form's long matter is read as text
    return 0 < len(first) <= _LABEL and brief


def same_columns(one: Table, other: Table) -> bool:
    """Whether two tables have their columns in the same places."""
    a, b = _edges(one), _edges(other)
    return len(a) == len(b) > 1 and all(abs(x - y) <= 3 for x, y in zip(a, b, strict=True))


def _edges(table: Table) -> list[float]:
    """The left edge of each column, and the right edge of the last."""
    lefts = sorted({round(box[0], 1) for row in table.rows for box in row if box is not None})
    return [*lefts, table.box[2]]


def _is_highlight(sheet: Sheet, table: Table) -> bool:
    """Boxes drawn round the words of running text, one a word: what parts their 'cells' is a mere space, and what
    lies over or under a box holds a word by chance only."""
    rows = _cells(sheet, table)
    full, tall = sum(all(cells) for cells in rows), sum(map(_in_lines, chain(*rows)))
    if len(rows) >= _ROWS and (full >= _FULL * len(rows) or tall >= _TALL * sum(map(bool, chain(*rows)))):
        return False
    close = apart = 0
    for row in rows:
        filled = [cell for cell in row if cell]
        for before, after in pairwise(filled):
            gap = min(w.x0 for w in after) - max(w.x1 for w in before)
            if gap < 0.5 * after[0].size:
                close += 1
            else:
                apart += 1
    return close > apart


def _in_lines(cell: Sequence[Word]) -> bool:
    """Whether a cell's words stand on more than one line."""
    return bool(cell) and max(w.top for w in cell) - min(w.top for w in cell) > cell[0].size


def ruled_rows(sheet: Sheet, which: int, number: int, fresh: bool, leading: float, rules: ReadingRules) -> list[Block]:
    """The rows of one table, top to bottom; rows without a word are left out."""
    rows: list[Block] = []
    table = sheet.tables[which]
    fills = table.fills or tuple((None,) * len(boxes) for boxes in table.rows)
    lines = {word: i for i, line in enumerate(sheet.lines) for word in line.words}
    for cells, boxes, colours in zip(_cells(sheet, table), table.rows, fills, strict=True):
        if not any(cells):
            continue
        inside = tuple(_inner(sheet, lines, cell, box, leading, rules) for cell, box in zip(cells, boxes, strict=True))
        style = Style(
            bold=all(w.bold for cell in cells for w in cell),
            italic=all(w.italic for cell in cells for w in cell),
            size=next(cell for cell in cells if cell)[0].size,
        )
        inks = tuple(c or _ink(cell) for c, cell in zip(colours, cells, strict=True))
        for part, within in _parted(sheet, lines, cells, boxes, inside, leading, rules):
            passages = tuple(_cell(sheet, cell) for cell in part)
            rows.append(
                Block(
                    Passage.join(passages),
                    cells=passages if len(passages) > 1 else (),
                    style=style,
                    indent=min(w.x0 for cell in part for w in cell),
                    table=number,
                    new_page=fresh and not rows,
                    inside=within,
                    fills=inks,
                )
            )
    return rows


def _parted(
    sheet: Sheet,
    lines: Mapping[Word, int],
    cells: Sequence[Sequence[Word]],
    boxes: Sequence[Box | None],
    inside: tuple[tuple[Block, ...], ...],
    leading: float,
    rules: ReadingRules,
) -> Iterator[tuple[Sequence[Sequence[Word]], tuple[tuple[Block, ...], ...]]]:
    """The row, or a row for each of its paragraphs that have notes beside them."""
    parts = noted_parts(cells, inside)
    if not parts:
        yield cells, inside
        return
    for n, (text, notes) in enumerate(parts):
        part = [*(cell if n == 0 else () for cell in cells[:-2]), text, notes]
        own = (_inner(sheet, lines, cell, box, leading, rules) for cell, box in zip(part, boxes, strict=True))
        yield part, tuple(own)


def _ink(words: Sequence[Word]) -> str | None:
    """The colour of a cell's letters, where all have the same."""
    inks = {w.ink for w in words}
    return inks.pop() if len(inks) == 1 else None


def _inner(
    sheet: Sheet,
    lines: Mapping[Word, int],
    words: Sequence[Word],
    box: Box | None,
    leading: float,
    rules: ReadingRules,
) -> tuple[Block, ...]:
    """A cell's own paragraphs and list items: forms and action tables hold whole minutes in one."""
    if box is None or not words:
        return ()
    composer = Composer(rules)
    left = min(w.x0 for w in words) - box[0]  # text keeps as far from a cell's right border as from its left one
    measure = Measure(box[2] - min(max(left, _PADDING[0]), _PADDING[1]), leading)
    blocks: list[Block] = []
    tabled = {
        word: -1 - which
        for which, table in enumerate(sheet.tables)
        if len(table.rows) > 1 and _within(table.box, box) and _holds(sheet, table)
        for row in _cells(sheet, table)
        for cell in row
        for word in cell
    }

    def place(word: Word) -> int | None:
        """The word's line, or the table in the cell that it stands in, a negative number."""
        return tabled.get(word) or lines.get(word)

    for line, kept in groupby(words, place if tabled else lines.get):  # they come line by line
        if line is not None and line < 0:
            blocks.extend(composer.close())
            blocks.extend(ruled_rows(sheet, -1 - line, _NESTED * sheet.number + line, False, leading, rules))
        elif line is not None:
            blocks.extend(composer.line(Line(tuple(kept)), sheet, measure, False))
    blocks.extend(composer.close())
    return tuple(blocks)


def _cells(sheet: Sheet, table: Table) -> list[list[list[Word]]]:
    """For each row and cell the words whose middles lie in it; found once for each table."""
    held = sheet.cells.get(id(table))
    if held is None:
        # rotated heads of narrow columns come after the upright words
        words = [
            w
            for line in (*sheet.lines, *sheet.turned)
            for w in _within_sides(line.words, table.box)
            if w.upright or not _stamped(w)
        ]
        held = [[[] for _ in row] for row in table.rows]
        places = [(cell, *box) for row, boxes in zip(held, table.rows, strict=True)
                  for cell, box in zip(row, boxes, strict=True) if box is not None]  # fmt: skip
        sides = np.array([place[1:] for place in places])
        right = table.box[2] - 0.5
        x = np.array([min((w.x0 + w.x1) / 2, right) for w in words])[:, None]
        y = np.array([(w.top + w.bottom) / 2 for w in words])[:, None]
        within = (sides[:, 0] <= x) & (x <= sides[:, 2]) & (sides[:, 1] <= y) & (y <= sides[:, 3])
        for word, place in np.argwhere(within).tolist():
            places[place][0].append(words[word])
        sheet.cells[id(table)] = held
    return held


def _within_sides(words: Sequence[Word], box: Box) -> list[Word]:
    """The words of a line that stand in the table; what runs on beyond its last cell's border goes with them."""
    found: list[Word] = []
    if words[0].bottom < box[1] - _ABOUT or words[0].top > box[3] + _ABOUT:
        return found
    for word in words:
        runs_on = found and word.x1 > box[2] and word.x0 - found[-1].x1 < _CLOSE * word.size
        if _inside(word, box) or (runs_on and _middle_in(words, box)):
            found.append(word)
    return found


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


def outside_tables(sheet: Sheet) -> list[Line]:
    """The lines that do not stand upright and are no part of a table."""
    tables = [sheet.tables[which] for which in set(tabled_lines(sheet).values())]
    return [
        line
        for line in sheet.turned
        if _stamped(line.words[0]) or not any(_middle_in(line.words, t.box) for t in tables)
    ]


def _stamped(word: Word) -> bool:
    """Whether it lies across the page and is no part of what it lies on: 'DRAFT' behind a table."""
    return not word.upright and word.size > _STAMP


def _within(box: Box, other: Box) -> bool:
    """Whether a box lies in another, whose sides it may overlap by a cell's margin, and is smaller than it."""
    inside = all(box[i] > other[i] - _MARGIN and box[i + 2] < other[i + 2] + _MARGIN for i in (0, 1))
    return inside and (box[2] - box[0]) * (box[3] - box[1]) < (other[2] - other[0]) * (other[3] - other[1])


def _middle_in(words: Sequence[Word], box: Box) -> bool:
    inside = sum(_inside(w, box) for w in words)
    return inside * 2 > len(words)


def _inside(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
