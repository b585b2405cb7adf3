"""Business set in a table whose first column holds the number and the title together: '4. Path to the loch | ...'.

Enters: blocks. Leaves: the same, the number of each such row in a cell of its own before the title's, and an empty
cell before the others of the table, so that columns stay columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.action_tables import action_columns
from rules.book import RuleBook

__all__ = ["numbers_apart"]

_NUMBER = re.compile(r"(?P<number>\d{1,3}[a-z]?)[.):]?")
_LONGEST = 120  # characters of a title
_LEAST = 3  # titles
_KNOWN = 2  # of which, as minutes word what nearly all of them have


def numbers_apart(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """The blocks, with numbers apart from titles where a table holds the business of a meeting."""
    tables: dict[int, list[Block]] = {}
    for block in blocks:
        if block.table is not None and len(block.cells) > 1:
            tables.setdefault(block.table, []).append(block)
    those = {table for table, rows in tables.items() if _is_business(rows, book)}
    return [_apart(b) if b.table in those and b.cells else b for b in blocks] if those else list(blocks)


def _is_business(rows: Sequence[Block], book: RuleBook) -> bool:
    """Rows that count up from one title to the next, most with words beside, some of them titles that all know."""
    titled = [(number, row) for row in rows if (number := _number(row)) is not None]
    filled = [row for row in rows if row.cells[0]]
    if len(titled) < _LEAST or 2 * len(titled) < len(filled) or any(0 in _tasks(row, book) for row in rows):
        return False
    numbers = [int(re.sub(r"\D", "", number.text)) for number, _ in titled]
    beside = [row for _, row in titled if any(re.search(r"[a-z]{3}", c.text) for c in row.cells[1:])]
    known = [row for _, row in titled if any(p.search(row.inside[0][0].text.rstrip(" :")) for p in book.heads.business)]
    return numbers == sorted(numbers) and 2 * len(beside) > len(titled) and len(known) >= _KNOWN


def _tasks(row: Block, book: RuleBook) -> Iterator[int]:
    yield from (at for kind, at in action_columns(row, book.actions).items() if kind in ("task", "owner"))


def _number(row: Block) -> Passage | None:
    """The number before the title in a row's first cell."""
    inner = row.inside[0] if row.inside and not row.marker else ()
    if not inner or inner[0].marker_passage is None or not _NUMBER.fullmatch(inner[0].marker or ""):
        return None
    told = inner[0].text
    return inner[0].marker_passage if 0 < len(told) <= _LONGEST and told[:1].isupper() else None


def _apart(row: Block) -> Block:
    number = _number(row)
    if number is None:
        return replace(row, cells=(EMPTY, *row.cells), inside=((), *row.inside) if row.inside else (), fills=())
    first, *more = row.inside[0]
    title = (replace(first, marker=None, marker_passage=None), *more)
    words = Passage.join([b.whole for b in title])
    alone = (replace(first, marker=None, marker_passage=None, passage=number),)
    return replace(row, cells=(number, words, *row.cells[1:]), inside=(alone, title, *row.inside[1:]), fills=())
