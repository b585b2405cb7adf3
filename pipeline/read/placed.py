"""Tables that only put words in their places: a letterhead beside its crest, lists of names side by side in a cell.

Enters: paragraphs and rows in the order of reading. Leaves: the same, such tables made into paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, zip_longest

from pipeline.read.manuscript import Element, Frame, Paragraph, Row, in_line

__all__ = ["in_cell", "without_letterhead"]


def without_letterhead(elements: Iterable[Element]) -> Iterator[Element]:
    """A table of one row that the paper begins with, cell after cell."""
    rest = iter(elements)
    for element in rest:
        if isinstance(element, Paragraph) and not element.text.strip():
            yield element
            continue
        if not isinstance(element, Row):
            yield element
            if isinstance(element, Frame):
                continue
            break
        below = next(rest, None)
        goes_on = isinstance(below, Row) and below.table == element.table
        if goes_on or _labels(element):
            yield element
        else:
            yield from chain.from_iterable(element.cells)
        if below is not None:
            yield below
        break
    yield from rest


def in_cell(elements: Iterable[Element]) -> Iterator[Paragraph]:
    """A cell's paragraphs. A table within it gives a paragraph for each row, or its columns, one after the other,
    where a cell of it is a list."""
    for table, held in groupby(elements, key=lambda e: e.table if isinstance(e, Row) else None):
        if table is None:
            yield from (e for e in held if isinstance(e, Paragraph))
            continue
        rows = [e for e in held if isinstance(e, Row)]
        if any(_lists(row) for row in rows):
            for column in zip_longest(*(row.cells for row in rows), fillvalue=()):
                yield from chain.from_iterable(column)
        else:
            yield from map(in_line, rows)


def _said(cell: Sequence[Paragraph]) -> int:
    return sum(1 for p in cell if p.text.strip())


def _lists(row: Row) -> bool:
    return sum(1 for cell in row.cells if _said(cell) > 1) > 1


def _labels(row: Row) -> bool:
    """Whether its first cell names what the others hold, 'Present:'."""
    first = next((p.text.strip() for p in row.cells[0] if p.text.strip()), "") if row.cells else ""
    return first.endswith(":")
