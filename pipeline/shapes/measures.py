"""Tables of priorities and how each will be measured, before there is any value.

Enters: a grid whose head names a priority and its measures. Leaves: one entry for each measure. Measures
are parted at their bullets; where there are none, only at words that the rules know to begin one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.shapes.columns import Columns, columns_of, role_of
from pipeline.shapes.grid import Doubt, Grid, Row
from rules.book import Dashboard, FigureRules

__all__ = ["Entry", "Plan", "parse"]

_BULLET = re.compile(r"(?:^|(?<=[\s\w.,;)’']))[•▪◦●■□➢‣✓]\s*")
_NUMBER = re.compile(r"^\(?\w{1,4}[.)]?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure of one priority."""

    group: Passage
    number: Passage
    priority: Passage
    measure: Passage


@dataclass(frozen=True, slots=True)
class Plan:
    """What the table states."""

    entries: tuple[Entry, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Priority:
    group: Passage
    number: Passage
    priority: Passage
    cell: Passage


def parse(grid: Grid, dashboard: Dashboard, rules: FigureRules) -> Plan | None:
    """The plan; None where the table has no head of this kind."""
    columns = columns_of(grid, dashboard)
    if columns is None:
        return None
    number_at, priority_at, measure_at = (
        columns.one("number"),
        columns.one("priority"),
        columns.one("measure"),
    )
    if priority_at is None or measure_at is None:
        return None
    group = EMPTY
    found: list[_Priority] = []
    doubts: list[Doubt] = []
    for row in grid.rows:
        if len(row.cells) != len(columns.roles):
            words = row.cells[0].text[:80] if row.cells else ""
            message = f"the row {words!r} has another number of columns than the table's head; not read"
            doubts.append(Doubt("unread_row", "warning", row.page or None, message))
        elif _is_head(row, columns, dashboard):
            continue
        elif (
            row.filled == (0,) and not (row.fresh and found and number_at != 0) and not _NUMBER.match(row.cells[0].text)
        ):
            group = row.cells[0]
        else:
            number = row.cells[number_at] if number_at is not None else EMPTY
            priority, measure = row.cells[priority_at], row.cells[measure_at]
            if found and not number and (number_at is not None or row.fresh or not priority):
                last = found[-1]
                found[-1] = replace(
                    last,
                    priority=Passage.join((last.priority, priority)),
                    cell=Passage.join((last.cell, measure)),
                )
            else:
                found.append(_Priority(group, number, priority, measure))
    entries = [Entry(p.group, p.number, p.priority, m) for p in found for m in split(p.cell, dashboard)]
    return Plan(tuple(entries), tuple(doubts))


def split(cell: Passage, dashboard: Dashboard) -> list[Passage]:
    """A cell's measures."""
    bullets = list(_BULLET.finditer(cell.text))
    if bullets:
        cuts = [(m.start(), m.end()) for m in bullets]
    else:
        places = sorted({m.start() for p in dashboard.opener for m in p.regex.finditer(cell.text)})
        cuts = [(at, at) for at in places if at > 0]
    parts, start = [], 0
    for low, high in cuts:
        parts.append(cell.cut(start, low))
        start = high
    parts.append(cell.cut(start))
    return [p for p in parts if p]


def _is_head(row: Row, columns: Columns, dashboard: Dashboard) -> bool:
    """The head again, over the next group's rows."""
    return len(row.filled) > 1 and tuple(role_of(c.text, dashboard) for c in row.cells) == columns.roles
