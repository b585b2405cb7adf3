"""Tables of lists side by side whose heads are those of a table of ticks: 'Members | In attendance | Apologies'.

Enters: blocks of a list. Leaves: the numbers of the tables whose columns hold names, not ticks.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.blocks import Block
from pipeline.extract.attendance_labels import column_of
from pipeline.extract.listing_runs import names_people
from rules.book import AttendanceRules, RuleBook

__all__ = ["heads_ticks", "tables_of_lists"]

_TICKED = frozenset({"name", "there", "away"})


def heads_ticks(block: Block, lists: frozenset[int], rules: AttendanceRules) -> bool:
    """Whether a row heads a table that ticks who came; `lists`: the tables whose columns hold names."""
    own = block.table is not None and block.table not in lists
    return own and {column_of(c.text, rules) for c in block.cells} >= _TICKED


def tables_of_lists(blocks: Sequence[Block], book: RuleBook) -> frozenset[int]:
    """The tables under such a head in which somebody's name stands where a tick would."""
    heads: dict[int, list[int]] = {}
    found: set[int] = set()
    ticked: set[int] = set()
    for block in blocks:
        if block.table is None or not block.cells:
            continue
        if block.table in heads:
            cells = [block.cells[i] for i in heads[block.table] if i < len(block.cells) and block.cells[i]]
            named = [" " in c.text and names_people(c, book.names) for c in cells]
            found.update({block.table} if any(named) else ())
            ticked.update({block.table} if not all(named) else ())  # who came instead, beside ticks
            continue
        told = [column_of(c.text, book.attendance) for c in block.cells]
        if set(told) >= _TICKED:
            heads[block.table] = [i for i, kind in enumerate(told) if kind in ("there", "away")]
    return frozenset(found - ticked)
